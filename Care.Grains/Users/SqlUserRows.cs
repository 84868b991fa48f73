using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Users;
using Npgsql;

namespace Care.Grains.Users;

/// <summary>Reads users with their rank, by integer key: that is how other rows refer to them.</summary>
public sealed class SqlUserRows(CareDatabase database) : IEntityRows<int, UserRow>
{
    public async Task<IReadOnlyDictionary<int, UserRow>> Read(IReadOnlyCollection<int> keys, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(
            "select u.id, u.document, p.user_type, p.home_facility from care_user u join permission_set p on p.id = u.id where u.pk = any($1)");
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. keys] });
        Dictionary<int, UserRow> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var row = Read(rows);
            found[row.State.Pk] = row;
        }

        return found;
    }

    /// <summary>Reads the columns id, document, user_type and home_facility, from the first on.</summary>
    internal static UserRow Read(NpgsqlDataReader row, int first = 0) => new(
        row.GetGuid(first),
        JsonSerializer.Deserialize<UserState>(row.GetFieldValue<byte[]>(first + 1), StateJson.Options)!,
        (UserType)row.GetInt32(first + 2),
        row.IsDBNull(first + 3) ? null : row.GetGuid(first + 3));
}
