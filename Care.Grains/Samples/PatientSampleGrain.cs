using System.Collections.Immutable;
using System.Globalization;
using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;

namespace Care.Grains.Samples;

[GrainType("patient-sample")]
internal sealed class PatientSampleGrain(
    [Row] IPersistentState<PatientSampleState> stored,
    EntityStore store,
    FacilityDirectory facilities,
    UserDirectory users,
    PatientSampleRows rows,
    PatientSampleViews views,
    IcmrForms forms)
    : EntityGrain<PatientSampleState>(stored, store), IPatientSample
{
    private const string NoSuchObject = "object with this id not found";

    public async Task<Outcome<Document<PatientSampleDetail>>> Get(Guid? patient)
    {
        if (await Gate(PatientSamplePermissions.MayReadAny(Permissions), patient) is { } refused)
        {
            return refused;
        }

        var (related, flow) = await rows.PatientOf(Id);
        return Document<PatientSampleDetail>.Of(await views.Detail(new(Row, related), flow, Permissions), State.ModifiedDate);
    }

    public async Task<Outcome<Document<IcmrForm>>> GetIcmrForm(Guid? patient) =>
        await Gate(PatientSamplePermissions.MayReadAny(Permissions), patient) is { } refused
            ? refused
            : Document<IcmrForm>.Of(await forms.Of(Id, State, await rows.FormOf(Id), Permissions), State.ModifiedDate);

    public async Task<Outcome<Document<PatientSample>>> Request(PatientSampleWrite body)
    {
        var caller = Permissions;
        if (!PatientSamplePermissions.MayRequestAny(caller) || IsTaken)
        {
            return Error.Denied;
        }

        if (!body.Patient.Sent && !body.Consultation.Sent)
        {
            return Error.Field("non_field_errors", "Either of patient or consultation is required");
        }

        var asked = await Subject(body);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var subject = asked.Value;
        var next = new PatientSampleState
        {
            Pk = EntityKeys.ToBeDrawn,
            Patient = subject.Patient,
            Consultation = subject.Consultation,
            Facility = subject.Facility,
            TestingFacility = subject.TestingFacility,
            CreatedBy = caller.Pk,
            LastEditedBy = caller.Pk,
            LastStep = new(Guid.CreateVersion7(), body.Notes.Or("created")),
        }.Merge(body);
        return await Save(next) is { } error ? error : await Show();
    }

    public async Task<Outcome<Document<PatientSample>>> Update(Guid? patient, PatientSampleWrite body)
    {
        if (await Gate(PatientSamplePermissions.MayUpdateAny(Permissions), patient) is { } refused)
        {
            return refused;
        }

        var moved = body.Consultation.Sent && body.Consultation.Value != State.Consultation ? await Consultation(body.Consultation.Value) : null;
        if ((await CheckNames(body, moved) ?? SampleStepRule.Check(body, State.Status, State.Result)) is { } wrong)
        {
            return wrong;
        }

        var step = SampleStepRule.Requested(body)!.Value;
        var next = State.Merge(body);
        return await Save(next with
        {
            Consultation = body.Consultation.Or(State.Consultation),
            Facility = moved?.Facility ?? State.Facility,
            Status = step,
            Result = SampleStepRule.Result(step, body.Result.Or(State.Result)),
            DateOfSample = SampleStepRule.Taken(step, next.DateOfSample, Now),
            DateOfResult = SampleStepRule.Resulted(body, State.DateOfResult, Now),
            LastEditedBy = Permissions.Pk,
            LastStep = new(Guid.CreateVersion7(), body.Notes.Sent ? body.Notes.Value! : $"updated by {(await users.Find(Permissions.Pk))?.State.Username}"),
        }) is { } error ? error : await Show();
    }

    public async Task<Outcome<FileOwner>> ForFile() =>
        Exists && FilePermissions.MayReach(
            Permissions, await Facts(), (await Patient())?.AssignedTo, (await Consultation(State.Consultation))?.Facts.AssignedTo)
            ? new FileOwner(State.Pk.ToString(CultureInfo.InvariantCulture), State.Patient)
            : FilePermissions.OutOfReach;

    /// <summary>The order in which every call is refused: what the rank may not do at all (403), what lies outside the scope (404), rule S (403).</summary>
    private async ValueTask<Error?> Gate(bool mayAtAll, Guid? patient) =>
        !mayAtAll ? Error.Denied
        : !Exists || (patient is { } of && of != State.Patient) || !PatientSampleScope.Of(Permissions).Contains(await Facts()) ? NotFound
        : !PatientSamplePermissions.MayReach(Permissions) ? Error.Denied
        : null;

    private async ValueTask<PatientSampleFacts> Facts() => new(
        (await facilities.Find(State.Facility))?.Facts,
        (await facilities.Find(State.TestingFacility))?.Facts,
        (await facilities.Find((await Patient())?.Facility))?.Facts);

    /// <summary>
    /// What a new sample is of (§11.3 rules 1 and 2). Whose record the caller does not see is nobody, and a consultation is one of the patient's: what is found
    /// of one patient must not be told of another (docs/differences.md).
    /// </summary>
    private async Task<Outcome<SampleSubject>> Subject(PatientSampleWrite body)
    {
        var consultation = body.Consultation.Sent ? await Consultation(body.Consultation.Value) : null;
        var patient = body.Patient.Sent ? body.Patient.Value : consultation?.Patient;
        Outcome<SampledPatient> asked = patient is { } id ? await GrainFactory.GetGrain<IPatient>(id).ForSample() : NotFound;
        var errors = Errors(
            body.Patient.Sent && !asked.Succeeded ? new("patient", [NoSuchObject]) : null,
            body.Consultation.Sent && (!asked.Succeeded || consultation?.Patient != patient) ? new("consultation", [NoSuchObject]) : null,
            await CheckTestingFacility(body, before: null));
        if (errors is not null || !asked.Succeeded)
        {
            return errors ?? NotFound;
        }

        var during = body.Consultation.Sent ? body.Consultation.Value : asked.Value.LastConsultation;
        consultation ??= during is { } last ? await Consultation(last) : null;
        return consultation is null
            ? Error.Field("patient", "Invalid id/ No consultation done")
            : new SampleSubject(patient!.Value, during!.Value, consultation.Facility, asked.Value.Facility);
    }

    /// <summary>What a change may not name.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="moved">The consultation that the sample is to be of from now on; null for the one that it is of, or for none that there is.</param>
    private async ValueTask<Error?> CheckNames(PatientSampleWrite body, ConsultationBriefing? moved) => Errors(
        body.Patient.Sent && body.Patient.Value != State.Patient ? new("patient", ["A sample is never another patient's."]) : null,
        body.Consultation.Sent && body.Consultation.Value != State.Consultation && moved?.Patient != State.Patient ? new("consultation", [NoSuchObject]) : null,
        await CheckTestingFacility(body, State.TestingFacility),
        body.Notes is { Sent: true, Value: "" } ? new("notes", ["This field may not be blank."]) : null);

    private static Error? Errors(params ReadOnlySpan<FieldError?> found)
    {
        ImmutableArray<FieldError> errors = [.. found.ToArray().OfType<FieldError>()];
        return errors is [] ? null : Error.Fields(errors);
    }

    private async ValueTask<FieldError?> CheckTestingFacility(PatientSampleWrite body, Guid? before) =>
        body.TestingFacility.Sent && body.TestingFacility.Value != before && await facilities.Find(body.TestingFacility.Value) is not { State.Deleted: false }
            ? new("testing_facility", [NoSuchObject])
            : null;

    private async Task<ConsultedPatient?> Patient()
    {
        using (ClusterCaller.For("sample").Enter())
        {
            return await GrainFactory.GetGrain<IPatient>(State.Patient).ForConsultation();
        }
    }

    private async Task<ConsultationBriefing?> Consultation(Guid consultation)
    {
        using (ClusterCaller.For("sample").Enter())
        {
            return await GrainFactory.GetGrain<IConsultation>(consultation).Briefing();
        }
    }

    private async Task<Document<PatientSample>> Show()
    {
        var (patient, _) = await rows.PatientOf(Id);
        return Document<PatientSample>.Of((await views.Of([new(Row, patient)], Permissions))[0], State.ModifiedDate);
    }

    /// <summary>What a new sample is of, and where it is tested where nobody says otherwise.</summary>
    private sealed record SampleSubject(Guid Patient, Guid Consultation, Guid Facility, Guid? TestingFacility);
}
