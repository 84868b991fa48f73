using Care.Grains.Storage;
using Care.Interfaces.Users;
using Npgsql;

namespace Care.Grains.Users;

/// <summary>The skills that this silo's answers name: master data, loaded by command.</summary>
internal sealed class SkillDirectory : Directory<Guid, Skill>
{
    public SkillDirectory(IEntityRows<Guid, Skill> rows, ChangeFeed changes)
        : base(rows)
    {
        changes.Subscribe("skill", _ => ForgetAll(), ForgetAll);
    }
}

/// <summary>Reads skills by id.</summary>
internal sealed class SqlSkillRows(CareDatabase database) : SqlRows<Guid, Skill>(database, "select id, name, description from skill where id = any($1)")
{
    /// <summary>Reads the columns id, name and description, from the first on.</summary>
    internal static Skill Read(NpgsqlDataReader row, int first = 0) => new(row.GetGuid(first), row.GetString(first + 1), row.GetString(first + 2));

    protected override Skill Row(NpgsqlDataReader row) => Read(row);

    protected override Guid KeyOf(Skill row) => row.Id;
}
