using Care.Grains.Storage;

namespace Care.Grains.Users;

/// <summary>
/// The users that this silo's answers name, by integer key. Changes are announced by <c>external_id</c>, so the directory remembers which key that is.
/// </summary>
public sealed class UserDirectory : Directory<int, UserRow>
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
