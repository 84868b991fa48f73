using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Users;

/// <summary>
/// Who may be given something to do: users who are there and active. Asked of the permission set itself, so that nobody is who was deactivated before.
/// </summary>
internal sealed class Assignees(UserDirectory users, IGrainFactory grains)
{
    /// <summary>
    /// What is wrong with an assignment; null when nothing is. Whoever is assigned already stays so: deactivation changes nothing of what was given to them.
    /// </summary>
    /// <param name="field">The field that names the user.</param>
    /// <param name="user">The user's integer key; null for nobody.</param>
    /// <param name="already">Who is assigned so far.</param>
    public async ValueTask<FieldError?> Check(string field, int? user, int? already = null) =>
        user is not { } pk || pk == already || await IsActive(pk) ? null : new(field, [$"Invalid pk \"{pk}\" - object does not exist."]);

    private async ValueTask<bool> IsActive(int pk)
    {
        if (await users.Find(pk) is not { } row)
        {
            return false;
        }

        using (ClusterCaller.For("assign").Enter())
        {
            return (await grains.GetGrain<IPermissionSet>(row.Id).Current()).IsActive;
        }
    }
}
