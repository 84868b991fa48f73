using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using static Care.Tests.Permissions.UserPermissionsTests;

namespace Care.Tests.Permissions;

/// <summary>Who may link whom to which facility (contract 01, C5).</summary>
public sealed class FacilityLinkPermissionsTests
{
    private static readonly FacilityFacts Facility = new(Guid.NewGuid(), TestPlaces.LocalBody, TestPlaces.District, TestPlaces.State, null);

    private readonly PermissionSet admin = Someone(UserType.DistrictAdmin, TestPlaces.District);
    private readonly PermissionSet nurse = Someone(UserType.Nurse, TestPlaces.District);

    [Fact]
    public void An_unknown_facility_is_told_first() => Assert.Equal("Does not Exist", Text(FacilityLinkPermissions.CheckLink(nurse, admin, null)));

    [Fact]
    public void A_higher_rank_is_not_linked_by_a_lower_one() =>
        Assert.Equal("cannot Access Higher Level User", Text(FacilityLinkPermissions.CheckLink(nurse, admin, Facility)));

    [Fact]
    public void Who_has_nothing_to_do_with_the_facility_links_nobody_to_it()
    {
        Assert.Equal("Facility Access not Present", Text(FacilityLinkPermissions.CheckLink(nurse, nurse, Facility)));
        Assert.Equal("Facility Access not Present",
            Text(FacilityLinkPermissions.CheckLink(admin, nurse, Facility with { District = null, LocalBody = null, State = null })));
    }

    [Fact]
    public void A_user_is_linked_once()
    {
        Assert.Null(FacilityLinkPermissions.CheckLink(admin, nurse, Facility));
        Assert.Equal("User Already has permission to this facility",
            Text(FacilityLinkPermissions.CheckLink(admin, nurse with { Facilities = [Facility.Id] }, Facility)));
    }

    [Fact]
    public void Only_what_the_user_has_is_taken_away()
    {
        Assert.Equal("Intended User Does not have permission to this facility", Text(FacilityLinkPermissions.CheckUnlink(admin, nurse, Facility)));
        Assert.Null(FacilityLinkPermissions.CheckUnlink(admin, nurse with { Facilities = [Facility.Id] }, Facility));
    }

    [Fact]
    public void A_home_facility_is_not_taken_away() => Assert.Equal(
        "Cannot Delete User's Home Facility",
        Text(FacilityLinkPermissions.CheckUnlink(admin, nurse with { Facilities = [Facility.Id], HomeFacility = Facility.Id }, Facility)));

    [Fact]
    public void A_nurse_clears_their_own_home_facility_and_a_doctor_does_not()
    {
        var settled = nurse with { HomeFacility = Facility.Id };
        Assert.Null(FacilityLinkPermissions.CheckClearHome(settled, settled));
        var doctor = settled with { UserType = UserType.Doctor };
        Assert.Equal("Insufficient Permissions", Text(FacilityLinkPermissions.CheckClearHome(doctor, doctor)));
    }

    [Fact]
    public void A_home_facility_is_cleared_by_the_administrator_of_the_users_district()
    {
        var settled = nurse with { HomeFacility = Facility.Id };
        Assert.Null(FacilityLinkPermissions.CheckClearHome(admin, settled));
        Assert.Equal("No Home Facility Present", Text(FacilityLinkPermissions.CheckClearHome(admin, nurse)));
        Assert.Equal(
            "Insufficient Permissions", Text(FacilityLinkPermissions.CheckClearHome(Someone(UserType.StateReadOnlyAdmin, TestPlaces.District), settled)));
        Assert.Equal(
            "Cannot Access Higher Level User", Text(FacilityLinkPermissions.CheckClearHome(admin, settled with { UserType = UserType.StateLabAdmin })));
        Assert.Equal(
            "Cannot unlink User's Home Facility from other district",
                Text(FacilityLinkPermissions.CheckClearHome(Someone(UserType.DistrictAdmin, TestPlaces.OtherDistrict), settled)));
    }

    private static string? Text(Care.Interfaces.Calls.Error? error) => error?.Errors[0].Messages[0];
}
