using System.Text.Json;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Facilities;

/// <summary>Reads facilities with their census, by id.</summary>
public sealed class SqlFacilityRows(CareDatabase database) : IEntityRows<Guid, FacilityRow>
{
    public async Task<IReadOnlyDictionary<Guid, FacilityRow>> Read(IReadOnlyCollection<Guid> keys, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(
            """
            select f.id, f.document, coalesce(c.patients, 0)
            from facility f
            left join facility_census c on c.facility = f.id and c.is_active
            where f.id = any($1)
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. keys] });
        Dictionary<Guid, FacilityRow> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var row = Read(rows);
            found[row.Id] = row;
        }

        return found;
    }

    /// <summary>Reads the columns id, document and active patients, from the first on.</summary>
    internal static FacilityRow Read(NpgsqlDataReader row, int first = 0) => new(
        row.GetGuid(first),
        JsonSerializer.Deserialize<FacilityState>(row.GetFieldValue<byte[]>(first + 1), StateJson.Options)!,
        row.GetInt32(first + 2),
        BedCount: 0);
}
