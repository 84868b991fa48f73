using Care.Interfaces.Permissions;

namespace Care.Grains.Permissions;

/// <summary>Where copies of permission sets are left for processes that do not hold their grain.</summary>
public interface IPermissionCopies
{
    /// <summary>Leaves a copy.</summary>
    /// <param name="permissions">The set.</param>
    /// <param name="until">When the copy vanishes, however late the order to keep it arrives.</param>
    /// <returns>False when it is not known whether the copy was or will be left.</returns>
    Task<bool> Leave(PermissionSet permissions, DateTimeOffset until);

    /// <summary>Drops the user's copy.</summary>
    /// <returns>False when it is not known whether it is gone.</returns>
    Task<bool> Drop(Guid user);
}
