using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using CsCheck;

namespace Care.Tests.Permissions;

/// <summary>Who may do what with facilities (contract 01, C5 and D2; contract 02, §2).</summary>
public sealed class FacilityPermissionsTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly FacilityFacts Facility = new(Id, LocalBody: 111, District: 11, State: 1, CreatedBy: 7);

    private static readonly Gen<PermissionSet> AnyCaller = Gen.Select(
        Gen.OneOfConst(Enum.GetValues<UserType>()), Gen.Bool, Gen.Bool, Gen.OneOfConst<int?>(null, 11, 12), Gen.OneOfConst<int?>(null, 1, 2), Gen.Bool,
        (type, superuser, verified, district, state, linked) => new PermissionSet
        {
            UserType = type,
            IsSuperuser = superuser,
            Verified = verified,
            District = district,
            State = state,
            Facilities = linked ? [Id] : [],
        });

    [Theory]
    [InlineData(UserType.LocalBodyAdmin, 111, 11, 1, true)]
    [InlineData(UserType.LocalBodyAdmin, 112, 11, 1, false)]
    [InlineData(UserType.DistrictAdmin, 112, 11, 1, true)]
    [InlineData(UserType.DistrictAdmin, 121, 12, 1, false)]
    [InlineData(UserType.StateAdmin, 121, 12, 1, true)]
    [InlineData(UserType.StateAdmin, 211, 21, 2, false)]
    [InlineData(UserType.StateReadOnlyAdmin, 111, 11, 1, false)]
    public void A_facility_is_created_in_the_area_of_the_rank(UserType type, int localBody, int district, int state, bool may) =>
        Assert.Equal(
            may, FacilityPermissions.MayCreate(new PermissionSet { UserType = type, LocalBody = 111, District = 11, State = 1 }, localBody, district, state));

    [Theory]
    [InlineData(UserType.Volunteer, false, false)]
    [InlineData(UserType.Staff, true, false)]
    [InlineData(UserType.DistrictAdmin, true, true)]
    [InlineData(UserType.DistrictReadOnlyAdmin, false, false)]
    public void Ranks_open_update_and_delete(UserType type, bool updates, bool deletes)
    {
        var caller = new PermissionSet { UserType = type };
        Assert.Equal((updates, deletes), (FacilityPermissions.MayUpdateAny(caller), FacilityPermissions.MayDeleteAny(caller)));
    }

    [Fact]
    public void Read_only_users_write_nothing() => AnyCaller.Sample(caller =>
        !caller.IsReadOnly || (!FacilityPermissions.MayWriteBelow(caller, Facility) && !FacilityPermissions.MayUpdateAny(caller)
            && !FacilityPermissions.MayDeleteAny(caller)));

    [Fact]
    public void Below_a_facility_writes_who_created_it_is_linked_or_administers_its_area()
    {
        var verified = new PermissionSet { UserType = UserType.Doctor, Verified = true, District = 11, State = 1 };
        Assert.False(FacilityPermissions.MayWriteBelow(verified, Facility));
        Assert.True(FacilityPermissions.MayWriteBelow(verified with { Pk = 7 }, Facility));
        Assert.True(FacilityPermissions.MayWriteBelow(verified with { Facilities = [Id] }, Facility));
        Assert.True(FacilityPermissions.MayWriteBelow(verified with { UserType = UserType.DistrictAdmin }, Facility));
        Assert.False(FacilityPermissions.MayWriteBelow(verified with { UserType = UserType.DistrictAdmin, District = 12 }, Facility));
        Assert.False(FacilityPermissions.MayWriteBelow(verified with { Verified = false, Facilities = [Id] }, Facility));
    }

    [Fact]
    public void A_user_without_a_place_has_no_area()
    {
        var lost = new FacilityFacts(Id, LocalBody: null, District: null, State: null, CreatedBy: null);
        Assert.False(FacilityPermissions.HasAreaPermission(new PermissionSet { UserType = UserType.StateAdmin }, lost));
        Assert.True(FacilityPermissions.HasAreaPermission(new PermissionSet { IsSuperuser = true }, lost));
    }

    [Fact]
    public void Whoever_has_a_facility_in_the_standard_scope_below_the_local_ranks_is_linked_to_it() => AnyCaller.Sample(caller =>
        caller.IsSuperuser || caller.IsAtLeast(UserType.DistrictLabAdmin) || FacilityScope.Standard(caller).Contains(Facility) == caller.IsLinkedTo(Id));
}
