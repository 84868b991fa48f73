using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Permissions;

public sealed class GlobalPermissionsTests
{
    [Theory]
    [InlineData(UserType.Staff, false, false, false, false)]
    [InlineData(UserType.Staff, true, false, true, true)]
    [InlineData(UserType.Staff, false, true, true, true)]
    [InlineData(UserType.StaffReadOnly, true, false, true, false)]
    [InlineData(UserType.StateReadOnlyAdmin, true, true, true, false)]
    [InlineData(UserType.DistrictAdmin, false, false, false, true)]
    public void Verified_users_read_and_those_who_are_not_read_only_write(UserType type, bool verified, bool superuser, bool reads, bool writes)
    {
        var caller = new PermissionSet { UserType = type, Verified = verified, IsSuperuser = superuser };
        Assert.Equal((reads, writes), (GlobalPermissions.MayRead(caller), GlobalPermissions.MayWrite(caller)));
    }

    [Fact]
    public void Nobody_may_do_nothing() => Assert.False(GlobalPermissions.MayRead(PermissionSet.Nobody) || GlobalPermissions.MayWrite(PermissionSet.Nobody));
}
