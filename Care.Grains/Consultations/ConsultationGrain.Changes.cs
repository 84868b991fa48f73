using System.Collections.Immutable;
using Care.Grains.Events;
using Care.Grains.Jobs;
using Care.Grains.Notifications;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Consultations;

/// <summary>How a consultation begins, changes and ends (contract 05, §4.4 to §4.6).</summary>
internal sealed partial class ConsultationGrain
{
    private static Error Closed { get; } = Error.Field("consultation", "Discharged Consultation data cannot be updated");

    public async Task<Outcome<Document<Consultation>>> Begin(ConsultationWrite body)
    {
        var caller = Permissions;
        if (!ConsultationPermissions.MayWriteAny(caller) || IsTaken)
        {
            return Error.Denied;
        }

        var patient = await Patient(body.Patient.Value);
        if (await lookups.CheckFields(body, patient is not null, isNew: true, assignedTo: null, patient?.Born, Now) is { } wrong)
        {
            return wrong;
        }

        var facility = await lookups.Facility(patient?.Facility);
        if ((await CheckWhole(body, null, facility?.Id, isNew: true) ?? CheckMissing(body) ?? ArrivalRule.Check(body)) is { } incomplete)
        {
            return incomplete;
        }

        if (facility is null || !ConsultationPermissions.MayBeginAt(caller, facility.Facts))
        {
            return NewConsultationRule.NotAtHome;
        }

        // A repeat of the request finds that the patient knows this very one, which waits for nobody but itself.
        var last = patient?.LastConsultation is { } known && known != Id ? patient.LastConsultation : null;
        var previous = await Previous(last);
        if (NewConsultationRule.Check(previous, caller.Pk, patient!.HasDied) is { } inTheWay)
        {
            return inTheWay;
        }

        if (await CheckBed(body, facility.Id) is { } noBed)
        {
            return noBed;
        }

        var first = Entering(await First(body, facility.Id, caller, last, previous), body);
        if (await Store(
            first,
            next => ConsultationChangedMessages.OfBeginning(Id, next, body, Now),
            jobs: [FinishInitialEntries.Of(Id, Now), .. MoveJobs(first), .. NotificationsOf(NotificationJob.ConsultationCreated, first, caller)],
            logged: await events.OfBeginning(Id, first, caller.Pk, first.CreatedDate)) is { } collision)
        {
            return collision;
        }

        await TryMakeInitialEntries();
        await TryMakeMove();
        return await View();
    }

    public async Task<Outcome<Document<Consultation>>> Update(ConsultationWrite body)
    {
        var caller = Permissions;
        if (await CheckChange(caller) is { } refused)
        {
            return refused;
        }

        var born = body.DeathDatetime.Value is null ? null : (await Patient(State.Patient))?.Born;
        if (await lookups.CheckFields(body, !body.Patient.Sent || body.Patient.Value == State.Patient, isNew: false, State.AssignedTo, born, Now) is { } wrong)
        {
            return wrong;
        }

        if (await CheckWhole(body, State.PatientNo, State.Facility, isNew: false) is { } incomplete)
        {
            return incomplete;
        }

        if (State.DischargeDate is not null)
        {
            return body.MedicoLegalCase.Sent
                ? await Answer(await Save(State with { MedicoLegalCase = body.MedicoLegalCase.Value, LastEditedBy = caller.Pk }))
                : Closed;
        }

        var next = State.With(body, Now) with
        {
            // Who was to be seen once has been (U3).
            DischargeDate = State.Suggestion == Suggestion.OP ? Now : null,
            LastUpdatedByTelemedicine = State.AssignedTo == caller.Pk,
            LastEditedBy = caller.Pk,
        };
        return await Answer(await Store(
            next,
            changed => ConsultationChangedMessages.OfChange(Id, State, changed, body, Now),
            jobs: NotificationsOf(NotificationJob.ConsultationUpdated, next, caller),
            logged: await events.OfChange(Id, State, next, caller.Pk, Now)));
    }

    public async Task<Outcome<Done>> Discharge(ConsultationDischarge discharge)
    {
        if (await CheckChange(Permissions) is { } refused)
        {
            return refused;
        }

        if (discharge.ReferredTo.Value is { } referredTo && await lookups.Facility(referredTo) is null)
        {
            return Error.Field("referred_to", "object with this id not found");
        }

        if ((ReferralRule.Check(discharge) ?? DischargeRule.Check(discharge, State.EncounterDate, Now)) is { } wrong)
        {
            return wrong;
        }

        await FinishMove();
        var summary = summaries.AfterDischarge(Id, Now);
        var ended = await Leaving(State.Ended(discharge) with { SummaryRun = summary.Run }, Now);
        if (await Store(
            ended,
            next => ConsultationChangedMessages.OfDischarge(Id, next),
            jobs: [summary.Job, .. MoveJobs(ended)],
            logged: await events.OfChange(Id, State, ended, Permissions.Pk, Now)) is { } collision)
        {
            return collision;
        }

        await TryMakeMove();
        return default(Done);
    }

    public async Task<Outcome<Done>> EndByTransfer(DateTimeOffset moved)
    {
        if (!Exists || State.DischargeDate is not null)
        {
            return default(Done);
        }

        await FinishMove();
        // The patient knows: it is the patient who says so.
        var next = await Leaving(State with { DischargeDate = moved, NewDischargeReason = DischargeReason.Referred }, moved);
        if (await Save(next with { LastChange = ConsultationChangedMessages.OfTransfer(Id, next) }, jobs: MoveJobs(next)) is { } collision)
        {
            return collision;
        }

        await TryMakeMove();
        return default(Done);
    }

    private static Error? CheckMissing(ConsultationWrite body) =>
        !body.CreateDiagnoses.Sent ? Error.Field("create_diagnoses", "This field is required.")
        : !body.CreateSymptoms.Sent ? Error.Field("create_symptoms", "This field is required.")
        : null;

    /// <summary>
    /// The order in which a change is refused: what the caller may not do at all (403), what lies outside the scope (404), what the object rule forbids (403).
    /// </summary>
    private async Task<Error?> CheckChange(PermissionSet caller) =>
        !ConsultationPermissions.MayWriteAny(caller) ? Error.Denied
        : await Facts() is not { } facts || !ConsultationScope.Standard(caller).Contains(facts) ? NotFound
        : !ConsultationPermissions.MayUpdate(caller, facts) ? Error.Denied
        : null;

    /// <summary>What is wrong with a body as a whole (C3, C4, C7): the first of it.</summary>
    private async Task<Error?> CheckWhole(ConsultationWrite body, string? storedNo, Guid? facility, bool isNew)
    {
        if (AdmissionNumberRule.Check(body, storedNo, isNew) is { } noNumber)
        {
            return noNumber;
        }

        if (TreatingPhysicianRule.Applies(body) && TreatingPhysicianRule.Check(await PermissionsOf(body.TreatingPhysician.Value), facility) is { } noDoctor)
        {
            return noDoctor;
        }

        return ReferralRule.Check(body);
    }

    private async Task<ConsultationState> First(ConsultationWrite body, Guid facility, PermissionSet caller, Guid? last, PreviousConsultation? previous)
    {
        var state = new ConsultationState
        {
            Pk = EntityKeys.ToBeDrawn,
            CreatedDate = Now,
            Patient = body.Patient.Value,
            Facility = facility,
            EncounterDate = Now,
            CreatedBy = caller.Pk,
            LastEditedBy = caller.Pk,
            PreviousConsultation = last,
            PreviousConsultationPk = previous?.Pk,
            InitialEntries = new(body.CreateDiagnoses.Value, body.CreateSymptoms.Value),
        }.With(body, Now).Arrived();
        return state with
        {
            IsReadmission = NewConsultationRule.IsReadmission(previous, state.Suggestion, state.EncounterDate),
            DischargeDate = state.Suggestion == Suggestion.OP ? Now : null,
        };
    }

    private async Task<PreviousConsultation?> Previous(Guid? last)
    {
        if (last is not { } consultation)
        {
            return null;
        }

        using (ClusterCaller.For("consultation").Enter())
        {
            return await GrainFactory.GetGrain<IConsultation>(consultation).AsPrevious();
        }
    }

    private async Task<PermissionSet?> PermissionsOf(int? user)
    {
        if (await lookups.User(user) is not { } id)
        {
            return null;
        }

        using (ClusterCaller.For("consultation").Enter())
        {
            return await GrainFactory.GetGrain<IPermissionSet>(id).Current();
        }
    }

    /// <summary>
    /// Writes a change and tells the patient of it. What the patient has not heard of earlier changes is told before: changes replace one another.
    /// </summary>
    /// <param name="next">The changed state.</param>
    /// <param name="changeOf">What the patient is to know of it; null where the patient has no part in it.</param>
    /// <param name="touch">False for changes that leave the modified date as it is.</param>
    /// <param name="jobs">What the change causes.</param>
    /// <param name="logged">What the consultation's change log tells of it.</param>
    private async Task<Error?> Store(
        ConsultationState next, Func<ConsultationState, ConsultationChanged?> changeOf, bool touch = true, ImmutableArray<Job> jobs = default,
            ImmutableArray<EventState> logged = default)
    {
        if (changeOf(next) is not { } change)
        {
            return await Save(next, touch, jobs, logged);
        }

        await NotifyPatient();
        if (await Save(
            next with { LastChange = change }, touch, [ConsultationJob.NotifyPatient(change, Now), .. jobs.IsDefault ? [] : jobs], logged) is { } collision)
        {
            return collision;
        }

        patientKnows = false;
        try
        {
            await NotifyPatient();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            PatientNotNotified(e, Id, change.Revision);
        }

        return null;
    }

    public async Task<Outcome<Done>> NotifyPatient()
    {
        if (patientKnows || State.LastChange is not { } change)
        {
            return default(Done);
        }

        using (ClusterCaller.For($"consultation {Id}").Enter())
        {
            await GrainFactory.GetGrain<IPatient>(State.Patient).OnConsultationChanged(change);
        }

        patientKnows = true;
        return default(Done);
    }

    /// <summary>The jobs that tell people of a change: that it happened, and whom the consultation is assigned to from now on.</summary>
    private ImmutableArray<Job> NotificationsOf(Func<NotifiedConsultation, int, Job> happened, ConsultationState next, PermissionSet caller)
    {
        var consultation = new NotifiedConsultation(Id, next.Patient, next.Facility, next.AssignedTo);
        return next.AssignedTo is null || (Exists && next.AssignedTo == State.AssignedTo)
            ? [happened(consultation, caller.Pk)]
            : [happened(consultation, caller.Pk), NotificationJob.ConsultationAssigned(consultation, caller.Pk)];
    }

    [LoggerMessage(
        4601, LogLevel.Warning, "The patient of consultation {ConsultationId} could not be told of change {Revision}; the patient is told again by a job")]
    private partial void PatientNotNotified(Exception exception, Guid consultationId, int revision);
}
