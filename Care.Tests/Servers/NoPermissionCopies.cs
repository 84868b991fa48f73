using Care.Grains.Permissions;
using Care.Interfaces.Permissions;

namespace Care.Tests.Servers;

/// <summary>For a cluster without Redis, as in tests in memory: no copy is ever left, so none is to be dropped.</summary>
public sealed class NoPermissionCopies : IPermissionCopies
{
    public Task<bool> Leave(PermissionSet permissions, DateTimeOffset until) => Task.FromResult(true);

    public Task<bool> Drop(Guid user) => Task.FromResult(true);
}
