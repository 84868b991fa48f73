using System.Collections.Immutable;
using System.Globalization;
using Care.Grains.Consultations;
using Care.Grains.ExternalResults;
using Care.Grains.Jobs;
using Care.Grains.Notifications;
using Care.Grains.Shifting;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.SignIn;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Patients;

[GrainType("patient")]
internal sealed partial class PatientGrain(
    [Row] IPersistentState<PatientState> stored,
    EntityStore store,
    PatientLookups lookups,
    PatientDocuments documents,
    Attempts attempts,
    ILogger<PatientGrain> logger)
    : EntityGrain<PatientState>(stored, store), IPatient
{
    /// <summary>The full form as it was last written, good as long as the state and all that it shows of others are the same.</summary>
    private WrittenPatient? written;

    public async Task<Outcome<Document<PatientDetail>>> Get()
    {
        var related = await documents.RelatedTo(State);
        return Readable(PatientScope.Detail(Permissions), related.Facility?.Facts) is { } refused ? refused : await View(related);
    }

    public async Task<Outcome<Document<PatientDetail>>> GetOwn() =>
        Exists && PatientPermissions.IsOwn(Caller.Current, State.PhoneNumber) ? await View(await documents.RelatedTo(State)) : NotFound;

    public async Task<Outcome<Done>> AllowHistory() =>
        Readable(PatientScope.Standard(Permissions), (await lookups.Facility(State.Facility))?.Facts) is { } refused ? refused : default(Done);

    public async Task<Outcome<NotedPatient>> ForNote()
    {
        var facility = await lookups.Facility(State.Facility);
        return !Exists || !PatientScope.Standard(Permissions).Contains(State.Facts(facility?.Facts))
            ? NotFound
            : new NotedPatient(State.Facility, State.LastConsultation, State.IsActive);
    }

    public async Task<Outcome<FileOwner>> ForFile()
    {
        var facility = await lookups.Facility(State.Facility);
        return !Exists || !State.IsActive || !FilePermissions.MayReach(Permissions, State.Facts(facility?.Facts))
            ? FilePermissions.OutOfReach
            : new FileOwner(State.Pk.ToString(CultureInfo.InvariantCulture), this.GetPrimaryKey());
    }

    public async Task<Outcome<InvestigatedPatient>> ForInvestigations() =>
        !InvestigationPermissions.MayReadAny(Permissions) ? Error.Denied
        : new InvestigatedPatient(
            Exists && InvestigationScope.Of(Permissions).ContainsPatient((await lookups.Facility(State.Facility))?.Facts, State.AssignedTo));

    public async Task<Outcome<SampledPatient>> ForSample() =>
        !PatientSamplePermissions.MayRequestAny(Permissions) ? Error.Denied
        : Exists && PatientScope.Detail(Permissions).Contains(State.Facts((await lookups.Facility(State.Facility))?.Facts))
            ? new SampledPatient(State.Facility, State.LastConsultation)
            : NotFound;

    public async Task<Outcome<Document<PatientDetail>>> Register(PatientWrite body)
    {
        var caller = Permissions;
        if (!PatientPermissions.MayWriteAny(caller) || IsTaken)
        {
            return Error.Denied;
        }

        if (await lookups.CheckFacility(body.Facility.Value, caller) is { } wrongFacility)
        {
            return wrongFacility;
        }

        if (await lookups.Check(body, stored: null, isWhole: true, Now) is { } wrong)
        {
            return wrong;
        }

        var blank = lookups.Blank(body.Facility.Value, caller);
        return await Store(await lookups.Changed(blank, body, replace: true, Now), caller, NotificationJob.PatientCreated(this.GetPrimaryKey(), caller.Pk));
    }

    public Task<Outcome<Document<PatientDetail>>> Replace(PatientWrite body) => Change(body, isWhole: true);

    public Task<Outcome<Document<PatientDetail>>> Update(PatientWrite body) => Change(body, isWhole: false);

    public async Task<Outcome<Document<PatientTransferred>>> Transfer(PatientTransfer transfer)
    {
        if (!PatientPermissions.MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        if (!Exists)
        {
            return NotFound;
        }

        var target = await lookups.Facility(transfer.Facility);
        if (target is null || target.State.Deleted)
        {
            return Error.Field("facility", "object with this id not found");
        }

        if (!PatientPermissions.MayAdmitTo(Permissions, target.Facts))
        {
            return Error.Denied;
        }

        var refused = TransferRule.Check(transfer, State.Facility, State.IsActive, State.AllowTransfer, State.DeathDatetime, State.YearOfBirth);
        if (refused is not null && refused != TransferRule.YearDoesNotMatch)
        {
            return refused;
        }

        // Counted before it is told whether the year is right: who has guessed too often is not told that either.
        var admission = await attempts.Admit([new(Attempts.BirthYear, Permissions.User.ToString(), RateLimit.OfBirthYear)]);
        if (admission.IsRefused)
        {
            return Error.TooMany with { RetryAfter = admission.RetryAfter };
        }

        if (refused is not null)
        {
            return refused;
        }

        await attempts.GiveBack(admission);

        var (from, left) = (State.Facility, State.OpenConsultation());
        ImmutableArray<Job> jobs =
        [
            ShiftingJobs.RejectMoved(this.GetPrimaryKey(), transfer.Facility, Now),
            .. ConsultationJob.End(left, Now),
            .. from is { } lost && lost != transfer.Facility
                ? [NotificationJob.PatientMoved(this.GetPrimaryKey(), lost, transfer.Facility, Permissions.Pk)]
                : ImmutableArray<Job>.Empty,
        ];
        if (await Save(State.MovedTo(transfer.Facility), jobs: jobs) is { } collision)
        {
            return collision;
        }

        await lookups.CensusChanged(from, transfer.Facility);
        await EndConsultation(left, Now);
        return await lookups.Transferred(this.GetPrimaryKey(), State);
    }

    /// <summary>
    /// The order in which a read is refused: what the caller may not do at all (403), what lies outside the scope (404), what the object rule forbids (403).
    /// </summary>
    private Error? Readable(PatientScope scope, FacilityFacts? facility)
    {
        if (!PatientPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var facts = State.Facts(facility);
        return !Exists || !scope.Contains(facts) ? NotFound
            : !PatientPermissions.MayRead(Permissions, facts) ? Error.Denied
            : null;
    }

    private async Task<Outcome<Document<PatientDetail>>> Change(PatientWrite body, bool isWhole)
    {
        var caller = Permissions;
        if (!PatientPermissions.MayWriteAny(caller))
        {
            return Error.Denied;
        }

        var facility = await lookups.Facility(State.Facility);
        var facts = State.Facts(facility?.Facts);
        if (!Exists || !PatientScope.Standard(caller).Contains(facts))
        {
            return NotFound;
        }

        if (!PatientPermissions.MayUpdate(caller, facts))
        {
            return Error.Denied;
        }

        if (body.Facility.Sent && body.Facility.Value != State.Facility)
        {
            return Error.Field("facility", "The facility of a patient is changed by transfer.");
        }

        if (await lookups.Check(body, State, isWhole, Now) is { } wrong)
        {
            return wrong;
        }

        var start = isWhole ? lookups.Reset(State) : State;
        var next = await lookups.Changed(start, body, replace: isWhole, Now);
        if (ReactivationRule.Check(State.IsActive, next.IsActive, next.DeathDatetime) is { } dead)
        {
            return dead;
        }

        return next.ContactedPatients.Length > PatientContactState.MaxContacts
            ? Error.Field("contacted_patients", $"Ensure this field has no more than {PatientContactState.MaxContacts} elements.")
            : await Store(next, caller, NotificationJob.PatientUpdated(this.GetPrimaryKey(), caller.Pk));
    }

    private async Task<Outcome<Document<PatientDetail>>> Store(PatientState next, PermissionSet caller, Job notification)
    {
        var counted = Exists && next.IsActive == State.IsActive;
        var linked = LinkExternalResults.Of(this.GetPrimaryKey(), State.SrfId, next.SrfId);
        if (await Save(next with { LastEdited = caller.Pk }, jobs: [notification, .. linked]) is { } error)
        {
            return error;
        }

        if (!counted)
        {
            await lookups.CensusChanged(State.Facility);
        }

        return await View(await documents.RelatedTo(State));
    }

    /// <summary>The full form: as it was written the last time, where nothing in it changed since.</summary>
    private async ValueTask<Document<PatientDetail>> View(PatientRelatedEntities related)
    {
        if (written is { } last && ReferenceEquals(last.State, State) && related.IsSameAs(last.Related) && await documents.IsCurrent(last))
        {
            return last.Document;
        }

        var now = await documents.Write(this.GetPrimaryKey(), State, related, Permissions);
        written = now.IsForAll ? now : null;
        return now.Document;
    }
}
