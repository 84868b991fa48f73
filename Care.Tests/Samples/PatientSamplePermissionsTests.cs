using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Samples;

/// <summary>Who may do what with samples by rank (contract 04, §11.2), for every type of user.</summary>
public sealed class PatientSamplePermissionsTests
{
    private static readonly int[] ReadOnly = [9, 13, 29, 39];

    public static TheoryData<UserType> Types => [.. Enum.GetValues<UserType>()];

    [Theory, MemberData(nameof(Types))]
    public void The_rank_decides(UserType type)
    {
        var (caller, rank) = (new PermissionSet { User = Guid.NewGuid(), UserType = type }, (int)type);
        Assert.Equal(rank >= 13, PatientSamplePermissions.MayReadAny(caller));
        Assert.Equal(rank >= 15, PatientSamplePermissions.MayListAll(caller));
        Assert.Equal(rank >= 14 && !ReadOnly.Contains(rank), PatientSamplePermissions.MayRequestAny(caller));
        Assert.Equal(rank >= 15 && !ReadOnly.Contains(rank), PatientSamplePermissions.MayUpdateAny(caller));
        Assert.Equal(rank >= 13, PatientSamplePermissions.MayReach(caller));
    }

    [Theory, MemberData(nameof(Types))]
    public void A_superuser_may_but_not_change_with_a_read_only_rank_nor_open_what_the_rank_does_not(UserType type)
    {
        var (caller, rank) = (new PermissionSet { User = Guid.NewGuid(), UserType = type, IsSuperuser = true }, (int)type);
        Assert.True(PatientSamplePermissions.MayReadAny(caller));
        Assert.True(PatientSamplePermissions.MayListAll(caller));
        Assert.True(PatientSamplePermissions.MayRequestAny(caller));
        Assert.Equal(!ReadOnly.Contains(rank), PatientSamplePermissions.MayUpdateAny(caller));
        Assert.Equal(rank >= 13, PatientSamplePermissions.MayReach(caller));
    }

    [Fact]
    public void The_user_of_an_asset_and_nobody_may_nothing()
    {
        foreach (var caller in (PermissionSet[])
            [new() { UserType = UserType.StateAdmin }, new() { User = Guid.NewGuid(), UserType = UserType.StateAdmin, Asset = Guid.NewGuid() }])
        {
            Assert.False(PatientSamplePermissions.MayReadAny(caller));
            Assert.False(PatientSamplePermissions.MayListAll(caller));
            Assert.False(PatientSamplePermissions.MayRequestAny(caller));
            Assert.False(PatientSamplePermissions.MayUpdateAny(caller));
        }
    }
}
