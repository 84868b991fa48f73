using System.Collections.Immutable;
using Care.Grains.Events;
using Care.Grains.Jobs;
using Care.Grains.Notifications;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Rounds;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Rounds;

[GrainType("daily-round")]
internal sealed partial class DailyRoundGrain(
    [Row] IPersistentState<DailyRoundState> stored,
    EntityStore store,
    DailyRoundViews views,
    EventBuilder events,
    ILogger<DailyRoundGrain> logger)
    : EntityGrain<DailyRoundState>(stored, store), IDailyRound
{
    public async Task<Outcome<Document<DailyRound>>> File(Guid consultation, DailyRoundWrite body)
    {
        var caller = Permissions;
        var asked = await Briefing(consultation, RoundPermissions.MayFile);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var briefing = asked.Value;
        if ((CheckTime(body) ?? RoundFilingRule.CheckNew(briefing, caller, body.RoundsType.Value)) is { } refused)
        {
            return refused;
        }

        if (IsTaken)
        {
            return Error.Field("external_id", "This field must be unique.");
        }

        var byAssigned = briefing.Facts.AssignedTo == caller.Pk;
        var next = new DailyRoundState
        {
            Pk = EntityKeys.ToBeDrawn,
            CreatedDate = Now,
            Consultation = consultation,
            ConsultationPk = briefing.Pk,
            CreatedByTelemedicine = byAssigned,
            LastUpdatedByTelemedicine = byAssigned,
            CreatedBy = caller.Pk,
            LastEditedBy = caller.Pk,
        }.With(body);
        return await Store(next, briefing, ChangeOf(body, byAssigned, isFiled: next.RoundsType != RoundsType.Automated), changed: null);
    }

    public async Task<Outcome<Document<DailyRound>>> Update(Guid consultation, DailyRoundWrite body)
    {
        var caller = Permissions;
        var asked = await Briefing(consultation, RoundPermissions.MayUpdate);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        if (!Exists || State.Consultation != consultation)
        {
            return NotFound;
        }

        var briefing = asked.Value;
        if ((CheckTime(body) ?? RoundFilingRule.CheckOpen(briefing)) is { } refused)
        {
            return refused;
        }

        var byAssigned = briefing.Facts.AssignedTo == caller.Pk;
        var next = State.With(body) with { LastUpdatedByTelemedicine = byAssigned, LastEditedBy = caller.Pk };
        return await Store(next, briefing, ChangeOf(body, byAssigned, isFiled: false), body.SentFields());
    }

    private Error? CheckTime(DailyRoundWrite body) => body.TakenAt.Sent ? RoundTimeRule.Check(body.TakenAt.Value, Now) : null;

    /// <summary>
    /// The consultation, or the error: what the caller may not do at all (403), what lies outside the scope (404), what the object rule forbids (403).
    /// </summary>
    private async Task<Outcome<ConsultationBriefing>> Briefing(Guid consultation, Func<PermissionSet, ConsultationFacts, bool> may)
    {
        var caller = Permissions;
        if (!RoundPermissions.MayWriteAny(caller))
        {
            return Error.Denied;
        }

        var asked = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        return asked.Succeeded && !may(caller, asked.Value.Facts) ? Error.Denied : asked;
    }

    private RoundChanged ChangeOf(DailyRoundWrite body, bool byAssigned, bool isFiled) => new(
        Id,
        Now,
        isFiled,
        byAssigned,
        body.ReviewInterval.Sent ? body.ReviewInterval.Value : null,
        body.Action.Sent ? body.Action.Value : null);

    /// <summary>Writes the round with all that it causes, and tells the consultation. What it costs does not depend on how many rounds there are.</summary>
    /// <param name="next">The round.</param>
    /// <param name="briefing">Its consultation.</param>
    /// <param name="change">What the consultation is to know of it.</param>
    /// <param name="changed">The fields that were sent; null for a new round.</param>
    private async Task<Outcome<Document<DailyRound>>> Store(
        DailyRoundState next, ConsultationBriefing briefing, RoundChanged change, IReadOnlySet<string>? changed)
    {
        if (FluidRule.Check(next.TotalIntakeCalculated, next.TotalOutputCalculated) is { } tooMuch)
        {
            return tooMuch;
        }

        ImmutableArray<Job> jobs = [.. change.Matters
            ? [NotifyConsultationOfRound.Of(next.Consultation, change)]
            : ImmutableArray<Job>.Empty, .. NotificationOf(next, briefing, isNew: changed is null)];
        if (await Save(next, jobs: jobs, events: await Events(next, changed)) is { } collision)
        {
            return collision;
        }

        await NotifyConsultation(change);
        return Document<DailyRound>.Of((await views.Of([new(Id, State)]))[0], State.ModifiedDate);
    }

    private ImmutableArray<Job> NotificationOf(DailyRoundState next, ConsultationBriefing briefing, bool isNew)
    {
        NotifiedConsultation notified = new(next.Consultation, briefing.Patient, briefing.Facility, briefing.Facts.AssignedTo);
        return !isNew ? [NotificationJob.DailyRoundUpdated(Id, notified, Permissions.Pk)]
            : next.RoundsType != RoundsType.Automated ? [NotificationJob.DailyRoundCreated(Id, notified, Permissions.Pk)]
            : [];
    }

    /// <summary>A change is told in the name and at the time of the first filing, as if it were new (quirks of the contract that are kept).</summary>
    private async ValueTask<ImmutableArray<EventState>> Events(DailyRoundState next, IReadOnlySet<string>? changed) => await events.Of(new ObjectChange
    {
        Model = EventModel.DailyRound,
        Consultation = next.Consultation,
        ExternalId = Id,
        ObjectId = next.Pk,
        CausedBy = next.CreatedBy,
        CreatedDate = next.CreatedDate,
        TakenAt = changed is null ? next.TakenAt : next.CreatedDate,
        Changed = changed,
        Values = FieldValues.Shown(DailyRoundViews.Bare(new(Id, next))),
    });

    /// <summary>
    /// Tells the consultation at once, so that whoever looks at it next sees the round. A consultation that does not answer is told by the job that is stored
    /// with the round.
    /// </summary>
    private async Task NotifyConsultation(RoundChanged change)
    {
        if (!change.Matters)
        {
            return;
        }

        try
        {
            using (ClusterCaller.For($"round {Id}").Enter())
            {
                await GrainFactory.GetGrain<IConsultation>(State.Consultation).OnRoundChanged(change);
            }
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            ConsultationNotNotified(e, Id);
        }
    }

    [LoggerMessage(4701, LogLevel.Warning, "The consultation of round {RoundId} could not be told of it; a job tells it")]
    private partial void ConsultationNotNotified(Exception exception, Guid roundId);
}
