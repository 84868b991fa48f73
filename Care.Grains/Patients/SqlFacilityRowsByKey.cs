using Care.Grains.Facilities;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>Reads facilities by integer key, which is how a patient names the nearest one.</summary>
public sealed class SqlFacilityRowsByKey(CareDatabase database) : IEntityRows<int, FacilityRow>
{
    public async Task<IReadOnlyDictionary<int, FacilityRow>> Read(IReadOnlyCollection<int> keys, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand("select f.id, f.document, 0 from facility f where f.pk = any($1)");
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. keys] });
        Dictionary<int, FacilityRow> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var row = SqlFacilityRows.Read(rows);
            found[row.State.Pk] = row;
        }

        return found;
    }
}
