using System.Collections.Immutable;
using Care.Grains.Consultations;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Investigations;

namespace Care.Grains.Investigations;

[GrainType("investigation-session"), CollectionAgeLimit(Minutes = 5)]
internal sealed class InvestigationSessionGrain(
    [Row] IPersistentState<InvestigationSessionState> stored, EntityStore store, InvestigationDirectory directory)
    : EntityGrain<InvestigationSessionState>(stored, store), IInvestigationSession
{
    public async Task<Outcome<Done>> Log(Guid consultation, InvestigationResultsWrite body)
    {
        if (IsTaken)
        {
            return Error.Denied;
        }

        var asked = await InvestigatedConsultation.ForWriting(GrainFactory, consultation, Permissions);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var briefing = asked.Value;
        if (briefing.IsDischarged)
        {
            return InvestigationRule.Discharged;
        }

        var catalogue = await directory.Current();
        if (InvestigationRule.CheckKnown(
            body.Investigations, investigation => catalogue.Find(investigation) is not null, group => catalogue.FindGroup(group) is not null) is { } unknown)
        {
            return unknown;
        }

        var now = Now;
        InvestigationSessionState next = new()
        {
            Pk = EntityKeys.ToBeDrawn,
            CreatedDate = now,
            Consultation = consultation,
            Patient = briefing.Patient,
            CreatedBy = Permissions.Pk,
            Results = [.. body.Investigations.Select((result, number) => Logged(result, number, catalogue, now))],
        };
        NotifiedConsultation notified = new(consultation, briefing.Patient, briefing.Facility, briefing.Facts.AssignedTo);
        return await Save(next, jobs: [NotificationJob.InvestigationSessionCreated(Id, notified, Permissions.Pk)]) is { } refused ? refused : default(Done);
    }

    public async Task<Outcome<Done>> Correct(Guid consultation, ImmutableArray<InvestigationCorrection> corrections)
    {
        var asked = await InvestigatedConsultation.ForWriting(GrainFactory, consultation, Permissions);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var results = State.Results;
        foreach (var correction in corrections)
        {
            var at = Exists && State.Consultation == consultation ? Place(results, correction.ExternalId.Value) : -1;
            if (at < 0)
            {
                return InvestigationRule.NotFound(correction.ExternalId.Value);
            }

            if (asked.Value.IsDischarged)
            {
                return InvestigationRule.Discharged;
            }

            var before = results[at];
            results = results.SetItem(at, before with
            {
                Value = correction.Value.Sent ? correction.Value.Value : before.Value,
                Notes = correction.Notes.Sent ? correction.Notes.Value : before.Notes,
                ModifiedDate = Now,
            });
        }

        return results == State.Results || await Save(State with { Results = results }) is not { } refused ? default(Done) : refused;
    }

    private static int Place(ImmutableArray<InvestigationResult> results, Guid value)
    {
        for (var at = 0; at < results.Length; at++)
        {
            if (results[at].Id == value)
            {
                return at;
            }
        }

        return -1;
    }

    private InvestigationResult Logged(NewInvestigationValue result, int number, InvestigationCatalogue catalogue, DateTimeOffset now) => new()
    {
        Id = EntryId.Of(Id, "investigation-value", number),
        Investigation = result.Investigation,
        InvestigationGroup = result.Group is { } group ? catalogue.FindGroup(group)!.Id : null,
        Value = result.Value,
        Notes = result.Notes,
        ModifiedDate = now,
    };
}
