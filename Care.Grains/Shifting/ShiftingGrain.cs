using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Shifting;

[GrainType("shifting")]
internal sealed partial class ShiftingGrain(
    [Row] IPersistentState<ShiftingState> stored,
    EntityStore store,
    ShiftingLookups lookups,
    ShiftingViews views,
    ShiftingJobs jobs,
    ILogger<ShiftingGrain> logger)
    : EntityGrain<ShiftingState>(stored, store), IShifting
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        GoOnSoon();
        return Task.CompletedTask;
    }

    public async Task<Outcome<Document<ShiftingDetail>>> Get()
    {
        var related = await lookups.RelatedTo(State);
        return Gate(ShiftingPermissions.MayReadAny(Permissions), related) is { } refused
            ? refused
            : await views.Detail(this.GetPrimaryKey(), State, related, Permissions);
    }

    public async Task<Outcome<Document<ShiftingRequest>>> Request(ShiftingWrite body)
    {
        var caller = Permissions;
        if (!ShiftingPermissions.MayWriteAny(caller) || IsTaken)
        {
            return Error.Denied;
        }

        var errors = await lookups.Check(body, assignedTo: null);
        var asked = await GrainFactory.GetGrain<IPatient>(body.Patient.Value).ForShifting();
        if (!asked.Succeeded || errors is not [])
        {
            return Error.Fields([.. asked.Succeeded ? [] : (FieldError[])[new FieldError("patient", ["object with this id not found"])], .. errors]);
        }

        if (await CheckRequest(body.Patient.Value, asked.Value) is { } refused)
        {
            return refused;
        }

        var request = new ShiftingState
        {
            Pk = EntityKeys.ToBeDrawn,
            Patient = body.Patient.Value,
            OriginFacility = asked.Value.Facility!.Value,
            AssignedFacilityExternal = "",
            BreathlessnessLevel = BreathlessnessLevel.NotSpecified,
            Status = ShiftingStatusRule.First(lookups.Peacetime),
            CreatedBy = caller.Pk,
            LastEditedBy = caller.Pk,
        };
        if (await Begin(request.With(body), body.PatientCategory, [ShiftingStep.Release], []) is { } collision)
        {
            return collision;
        }

        await TryGoOn();
        return await View(default);
    }

    public async Task<Outcome<Document<ShiftingRequest>>> Update(ShiftingWrite body)
    {
        if (await Enter() is { } refused)
        {
            return refused;
        }

        if (await lookups.Check(body, State.AssignedTo) is { Count: > 0 } errors)
        {
            return Error.Fields([.. errors]);
        }

        var powers = ShiftingPermissions.PowersOf(Permissions, (await lookups.RelatedTo(State)).FactsOf(State));
        if (ShiftingChangeRule.Check(body, State.Status, State.IsKasp, State.HasDestination(), powers, lookups.Peacetime) is { } wrong)
        {
            return wrong;
        }

        var next = State.With(body)
            .WithOneDestination(body) with
        { Status = body.Status.Or(State.Status), IsKasp = body.IsKasp.Or(State.IsKasp), LastEditedBy = Permissions.Pk };
        var isApproved = next.Status == ShiftingStatus.DestinationApproved && State.Status != next.Status;
        var notifications = isApproved ? jobs.DestinationApproved(this.GetPrimaryKey(), next, await lookups.RelatedTo(next), Permissions.Pk) : [];
        if (await Begin(next, body.PatientCategory, [], notifications) is { } collision)
        {
            return collision;
        }

        await TryGoOn();
        return await View(body.PatientCategory);
    }

    public async Task<Outcome<Document<ShiftingTransferred>>> Transfer()
    {
        if (await Enter() is { } refused)
        {
            return refused;
        }

        var facts = (await lookups.RelatedTo(State)).FactsOf(State);
        if (!ShiftingPermissions.MayTransfer(ShiftingPermissions.PowersOf(Permissions, facts), facts))
        {
            return Error.Rule("error", "Invalid Request");
        }

        if (await Begin(State, default, [ShiftingStep.Move], [], touch: false) is { } collision)
        {
            return collision;
        }

        // The patient has the last word: it may have gone since it was asked about.
        return await TakeSteps() is null ? Document<ShiftingTransferred>.Of(new ShiftingTransferred()) : Error.Rule("error", "Invalid Request");
    }

    public async Task<Outcome<Done>> AllowComment() =>
        Gate(ShiftingPermissions.MayWriteAny(Permissions), await lookups.RelatedTo(State)) is { } refused ? refused : default(Done);

    public async Task RejectMoved(string facility)
    {
        // A move of its own that is under way comes first; anything less is not owed to a patient who is gone.
        if (State.Steps.Contains(ShiftingStep.Move))
        {
            await GoOn();
        }

        if (Exists && ShiftingStatusRule.IsRejectedByMove(State.Status))
        {
            await Save(State with
            {
                Steps = [],
                Command = null,
                PatientCategory = null,
                Status = ShiftingStatus.Rejected,
                Comments = $"{State.Comments}\n The shifting request was auto rejected by the system as the patient was moved to {facility}",
            });
        }
    }

    protected override async Task<object?> Made(object? refused) => refused switch
    {
        Outcome<Document<ShiftingTransferred>> when State.Status != ShiftingStatus.Completed => null,
        Outcome<Document<ShiftingTransferred>> => (Outcome<Document<ShiftingTransferred>>)Document<ShiftingTransferred>.Of(new ShiftingTransferred()),
        _ => (Outcome<Document<ShiftingRequest>>)await View(default),
    };

    /// <summary>The order in which every call is refused: what the rank may not do at all (403), what lies outside the scope (404).</summary>
    private Error? Gate(bool mayAtAll, ShiftingRelatedEntities related) =>
        !mayAtAll ? Error.Denied
            : Exists && ShiftingScope.Requests(Permissions).Contains(related.FactsOf(State)) ? null
            : NotFound;

    /// <summary>Lets a change in, once what was begun before is ended.</summary>
    private async Task<Error?> Enter()
    {
        if (Gate(ShiftingPermissions.MayWriteAny(Permissions), await lookups.RelatedTo(State)) is { } refused)
        {
            return refused;
        }

        await GoOn();
        return null;
    }

    /// <summary>Whom nobody shifts: who waits for it already, and who is not there to be shifted (§7.6 rules 3, 4 and 7).</summary>
    private async ValueTask<Error?> CheckRequest(Guid patient, PatientToShift asked) =>
        await lookups.HasOpen(patient) ? ShiftingNames.AlreadyRequested
            : !asked.IsActive ? Error.Field("patient", "Cannot shift discharged patient")
            : asked.HasDied ? Error.Field("patient", "Cannot shift a patient who has died")
            : asked.Facility is null ? Error.Field("patient", "The patient is in no facility")
            : null;

    private async Task<Document<ShiftingRequest>> View(Optional<Category> category) =>
        await views.Request(this.GetPrimaryKey(), State, await lookups.RelatedTo(State), category);
}

/// <summary>How what the database holds between shifting requests is answered, where grains say it too.</summary>
internal static class ShiftingNames
{
    public static Error AlreadyRequested { get; } = Error.Field("request", "Shifting Request for Patient already exists");
}
