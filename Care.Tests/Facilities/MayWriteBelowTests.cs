using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Facilities;

/// <summary>Rule FW: who may write what hangs below a facility (contract 02, §2.3).</summary>
public sealed class MayWriteBelowTests
{
    private const int Creator = 7;
    private static readonly FacilityFacts Facility = new(Guid.NewGuid(), LocalBody: 111, District: 11, State: 1, CreatedBy: Creator);

    private static readonly PermissionSet Stranger = new() { Pk = 8, UserType = UserType.Doctor, Verified = true, State = 1, District = 11, LocalBody = 111 };

    [Fact]
    public void A_stranger_of_a_low_rank_may_not_though_the_place_is_theirs() => Assert.False(FacilityPermissions.MayWriteBelow(Stranger, Facility));

    [Fact]
    public void A_member_may_whatever_the_rank() =>
        Assert.True(FacilityPermissions.MayWriteBelow(Stranger with { UserType = UserType.Volunteer, Facilities = [Facility.Id] }, Facility));

    [Fact]
    public void A_member_of_another_facility_may_not() =>
        Assert.False(FacilityPermissions.MayWriteBelow(Stranger with { Facilities = [Guid.NewGuid()] }, Facility));

    [Fact]
    public void The_creator_may() => Assert.True(FacilityPermissions.MayWriteBelow(Stranger with { Pk = Creator }, Facility));

    [Theory]
    [InlineData(UserType.LocalBodyAdmin, false)]
    [InlineData(UserType.DistrictLabAdmin, true)]
    [InlineData(UserType.DistrictAdmin, true)]
    [InlineData(UserType.DistrictReadOnlyAdmin, false)]
    public void District_ranks_may_in_their_district(UserType rank, bool may) =>
        Assert.Equal(may, FacilityPermissions.MayWriteBelow(Stranger with { UserType = rank }, Facility));

    [Theory]
    [InlineData(UserType.DistrictAdmin, false)]
    [InlineData(UserType.StateLabAdmin, true)]
    [InlineData(UserType.StateReadOnlyAdmin, false)]
    [InlineData(UserType.StateAdmin, true)]
    public void State_ranks_may_in_other_districts_too(UserType rank, bool may) =>
        Assert.Equal(may, FacilityPermissions.MayWriteBelow(Stranger with { UserType = rank, District = 12 }, Facility));

    [Theory]
    [InlineData(UserType.StaffReadOnly)]
    [InlineData(UserType.NurseReadOnly)]
    public void Who_only_reads_may_not_even_as_a_member(UserType rank) =>
        Assert.False(FacilityPermissions.MayWriteBelow(Stranger with { UserType = rank, Facilities = [Facility.Id] }, Facility));

    [Fact]
    public void Who_is_not_verified_may_not() =>
        Assert.False(FacilityPermissions.MayWriteBelow(Stranger with { Verified = false, Facilities = [Facility.Id] }, Facility));

    [Fact]
    public void A_superuser_needs_a_tie_like_everybody_else()
    {
        var superuser = Stranger with { IsSuperuser = true, UserType = UserType.StateAdmin, State = 2, District = null };
        Assert.False(FacilityPermissions.MayWriteBelow(superuser, Facility));
        Assert.True(FacilityPermissions.MayWriteBelow(superuser with { State = 1 }, Facility));
    }

    [Fact]
    public void Two_missing_places_are_not_the_same_place() =>
        Assert.False(FacilityPermissions.MayWriteBelow(
            Stranger with { UserType = UserType.StateAdmin, State = null, District = null }, Facility with { State = null, District = null }));
}
