using System.Text.Json;
using Care.Grains.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.ExternalResults;

/// <summary>What is done with many external results at once, beside their grains.</summary>
internal sealed class ExternalResultTable(CareDatabase database)
{
    /// <summary>
    /// Whoever uploads, and whoever looks for results of a patient who was registered, does so one after the other: a result that is being stored while its
    /// patient is registered sees the patient, or is seen.
    /// </summary>
    private const string Lock = "hashtext('external_result')";

    /// <summary>
    /// The rows are written as a grain would write each, with its line in the change log: nobody can have asked for them yet, so no grain holds them. One
    /// that is there is of the same upload, come twice.
    /// </summary>
    private const string InsertAll =
        """
        select count(write_external_result(r.id, null, jsonb_set(r.document, '{patient_created}', to_jsonb(exists
        (
            select from patient p where lower(p.srf_id) = lower(r.document ->> 'srf_id') and p.srf_id <> '' and not p.deleted
        )))))
        from unnest($1, $2) r (id, document)
        """;

    private const string OfPatient =
        """
        select e.id from external_result e join patient p on lower(p.srf_id) = lower(e.srf_id)
        where p.id = $1 and p.srf_id <> '' and not p.deleted and not e.patient_created and not e.deleted
        """;

    /// <summary>Stores new results, all of them or none, with one round trip. Those of registered patients say so.</summary>
    public async Task Insert(IReadOnlyList<NewExternalResult> results)
    {
        await using var batch = database.State.CreateBatch();
        batch.BatchCommands.Add(new($"select pg_advisory_xact_lock_shared({Lock})"));
        NpgsqlBatchCommand insert = new(InsertAll);
        insert.Parameters.Add(new() { Value = results.Select(result => result.Id).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        insert.Parameters.Add(new()
        {
            Value = results.Select(result => result.Document).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        });
        batch.BatchCommands.Add(insert);
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>The results that do not say yet that their patient was registered.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="cancellation">The job is given up.</param>
    public async Task<IReadOnlyList<Guid>> Of(Guid patient, CancellationToken cancellation)
    {
        await using var batch = database.State.CreateBatch();
        batch.BatchCommands.Add(new($"select pg_advisory_xact_lock({Lock})"));
        batch.BatchCommands.Add(new(OfPatient) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = patient } } });
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.NextResultAsync(cancellation);
        List<Guid> found = [];
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(rows.GetGuid(0));
        }

        return found;
    }
}

/// <summary>A result that is to be stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Document">Its state as it is stored.</param>
internal readonly record struct NewExternalResult(Guid Id, string Document)
{
    public static NewExternalResult Of(Guid id, ExternalResultState state) => new(id, JsonSerializer.Serialize(state, StateJson.Options));
}
