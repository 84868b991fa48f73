using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Consultations;

/// <summary>Reads consultations by id.</summary>
public sealed class SqlConsultationRows(CareDatabase database) : IEntityRows<Guid, ConsultationRow>
{
    public async Task<IReadOnlyDictionary<Guid, ConsultationRow>> Read(IReadOnlyCollection<Guid> keys, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand($"select {ConsultationSql.Columns} from consultation c where c.id = any($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. keys] });
        Dictionary<Guid, ConsultationRow> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var row = ConsultationSql.Read(rows)!;
            found[row.Id] = row;
        }

        return found;
    }
}
