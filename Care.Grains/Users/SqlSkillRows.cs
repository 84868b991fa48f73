using Care.Grains.Storage;
using Care.Interfaces.Users;
using Npgsql;

namespace Care.Grains.Users;

/// <summary>Reads skills by id.</summary>
public sealed class SqlSkillRows(CareDatabase database) : IEntityRows<Guid, Skill>
{
    public async Task<IReadOnlyDictionary<Guid, Skill>> Read(IReadOnlyCollection<Guid> keys, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand("select id, name, description from skill where id = any($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. keys] });
        Dictionary<Guid, Skill> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var skill = Read(rows);
            found[skill.Id] = skill;
        }

        return found;
    }

    /// <summary>Reads the columns id, name and description, from the first on.</summary>
    internal static Skill Read(NpgsqlDataReader row, int first = 0) => new(row.GetGuid(first), row.GetString(first + 1), row.GetString(first + 2));
}
