using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Investigations;
using Npgsql;

namespace Care.Grains.Investigations;

/// <summary>Holds nothing: it finds out which sessions a change is of, and leaves the rest to them.</summary>
[GrainType("consultation-investigations"), CollectionAgeLimit(Minutes = 2)]
internal sealed class ConsultationInvestigationsGrain(CareDatabase database) : Grain, IConsultationInvestigations
{
    private Guid Consultation => this.GetPrimaryKey();

    public async Task<Outcome<Done>> AllowWriting()
    {
        var asked = await InvestigatedConsultation.ForWriting(GrainFactory, Consultation, CallerPermissions.Current);
        return asked.Succeeded ? default(Done) : asked.Error;
    }

    public async Task<Outcome<Done>> Correct(InvestigationCorrectionsWrite body)
    {
        var asked = await InvestigatedConsultation.ForWriting(GrainFactory, Consultation, CallerPermissions.Current);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var sessions = await SessionsOf([.. body.Investigations.Select(correction => correction.ExternalId.Value)]);
        // Before anything is changed: then only the loss of the database between two sessions could leave the change half done.
        foreach (var correction in body.Investigations)
        {
            if (!sessions.ContainsKey(correction.ExternalId.Value))
            {
                return InvestigationRule.NotFound(correction.ExternalId.Value);
            }

            if (asked.Value.IsDischarged)
            {
                return InvestigationRule.Discharged;
            }
        }

        foreach (var session in body.Investigations.GroupBy(correction => sessions[correction.ExternalId.Value]))
        {
            var changed = await GrainFactory.GetGrain<IInvestigationSession>(session.Key).Correct(Consultation, [.. session]);
            if (!changed.Succeeded)
            {
                return changed;
            }
        }

        return default(Done);
    }

    /// <summary>The sessions of those of the values that are the consultation's.</summary>
    private async Task<Dictionary<Guid, Guid>> SessionsOf(Guid[] values)
    {
        // Where grains write: a client may change what it has just logged.
        await using var command = database.State.CreateCommand("select id, session from investigation_value where id = any($1) and consultation = $2");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = values });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Consultation });
        await using var rows = await command.ExecuteReaderAsync();
        Dictionary<Guid, Guid> sessions = [];
        while (await rows.ReadAsync())
        {
            sessions.Add(rows.GetGuid(0), rows.GetGuid(1));
        }

        return sessions;
    }
}
