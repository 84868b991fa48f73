using Care.Grains.Storage;
using Care.Interfaces.Users;
using Npgsql;

namespace Care.Grains.Users;

/// <summary>
/// The users that this silo's answers name, by integer key. Changes are announced by <c>external_id</c>, so the directory remembers which key that is.
/// </summary>
internal sealed class UserDirectory : Directory<int, UserRow>
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, int> keys = new();

    public UserDirectory(IEntityRows<int, UserRow> rows, ChangeFeed changes)
        : base(rows)
    {
        changes.Subscribe("care_user", Changed, ForgetAll);
        changes.Subscribe("permission_set", Changed, ForgetAll);
    }

    protected override ValueTask<UserRow> Remembered(UserRow row)
    {
        keys[row.Id] = row.State.Pk;
        return new(row);
    }

    private void Changed(string user)
    {
        if (keys.TryGetValue(Guid.Parse(user), out var pk))
        {
            Forget(pk);
        }
    }
}

/// <summary>A user as other domains see them: the account, and the rank from the permission set.</summary>
internal sealed record UserRow(Guid Id, UserState State, UserType UserType, Guid? HomeFacility)
{
    /// <summary>The form in which other answers name the user (contract 01, C2).</summary>
    public UserMin Min { get; } = UserViews.Min(State, UserType);
}

/// <summary>Reads users with their rank, by integer key: that is how other rows refer to them.</summary>
internal sealed class SqlUserRows(CareDatabase database) : SqlRows<int, UserRow>(
    database, "select u.id, u.document, p.user_type, p.home_facility from care_user u join permission_set p on p.id = u.id where u.pk = any($1)")
{
    /// <summary>Reads the columns id, document, user_type and home_facility, from the first on.</summary>
    internal static UserRow Read(NpgsqlDataReader row, int first = 0) => new(
        row.GetGuid(first), row.ReadState<UserState>(first + 1), (UserType)row.GetInt32(first + 2), row.IsDBNull(first + 3) ? null : row.GetGuid(first + 3));

    protected override UserRow Row(NpgsqlDataReader row) => Read(row);

    protected override int KeyOf(UserRow row) => row.State.Pk;
}
