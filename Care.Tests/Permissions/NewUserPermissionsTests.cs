using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using static Care.Tests.Permissions.UserPermissionsTests;

namespace Care.Tests.Permissions;

/// <summary>Who may create which user where (contract 01, C4 <c>add_user</c>).</summary>
public sealed class NewUserPermissionsTests
{
    private const string ReadOnlyOnly = "Read only users can create other read only users only";
    private const string Higher = "User cannot create another user with higher permissions";

    [Theory]
    [InlineData(UserType.DistrictReadOnlyAdmin, UserType.Nurse, ReadOnlyOnly)]
    [InlineData(UserType.DistrictReadOnlyAdmin, UserType.StaffReadOnly, null)]
    [InlineData(UserType.Staff, UserType.Doctor, null)]
    [InlineData(UserType.Nurse, UserType.Doctor, null)]
    [InlineData(UserType.Volunteer, UserType.Doctor, Higher)]
    [InlineData(UserType.Staff, UserType.WardAdmin, Higher)]
    [InlineData(UserType.Nurse, UserType.Nurse, null)]
    [InlineData(UserType.DistrictAdmin, UserType.StateLabAdmin, Higher)]
    public void Nobody_creates_a_user_above_themself(UserType creator, UserType created, string? message) =>
        Assert.Equal(message, NewUserPermissions.Check(Someone(creator, TestPlaces.District), Someone(created, TestPlaces.District))?.Errors[0].Messages[0]);

    [Fact]
    public void A_user_belongs_somewhere()
    {
        var error = NewUserPermissions.Check(Someone(UserType.StateAdmin, null), new PermissionSet { UserType = UserType.Nurse });
        Assert.Equal("__all__", error!.Errors[0].Field);
    }

    [Theory]
    [InlineData(UserType.Staff, TestPlaces.OtherDistrict, TestPlaces.State, "district")]
    [InlineData(UserType.DistrictAdmin, TestPlaces.OtherDistrict, TestPlaces.State, "district")]
    [InlineData(UserType.StateAdmin, TestPlaces.OtherDistrict, TestPlaces.State, "")]
    [InlineData(UserType.StateAdmin, TestPlaces.ForeignDistrict, TestPlaces.OtherState, "state")]
    [InlineData(UserType.DistrictAdmin, TestPlaces.ForeignDistrict, TestPlaces.OtherState, "district state")]
    [InlineData(UserType.Staff, TestPlaces.District, TestPlaces.State, "")]
    public void A_user_is_created_in_the_creators_area(UserType creator, int district, int state, string fields) =>
        Assert.Equal(fields, string.Join(' ', NewUserPermissions.PlaceErrors(Someone(creator, TestPlaces.District), Someone(UserType.Nurse, district, state))
            .Select(error => error.Field)));

    [Theory]
    [InlineData(UserType.WardAdmin, "local_body")]
    [InlineData(UserType.DistrictLabAdmin, "local_body")]
    [InlineData(UserType.DistrictAdmin, "")]
    public void District_admins_create_in_any_local_body(UserType creator, string fields)
    {
        var created = Someone(UserType.Nurse, TestPlaces.District) with { LocalBody = TestPlaces.LocalBody };
        Assert.Equal(fields, string.Join(' ', NewUserPermissions.PlaceErrors(Someone(creator, TestPlaces.District), created).Select(error => error.Field)));
    }

    [Theory]
    [InlineData(UserType.StateLabAdmin, TestPlaces.OtherDistrict, true)]
    [InlineData(UserType.DistrictAdmin, TestPlaces.OtherDistrict, false)]
    [InlineData(UserType.DistrictAdmin, TestPlaces.District, true)]
    [InlineData(UserType.Nurse, TestPlaces.District, false)]
    public void New_users_are_linked_within_the_creators_area(UserType creator, int district, bool may) =>
        Assert.Equal(
            may, NewUserPermissions.MayLink(Someone(creator, TestPlaces.District), new FacilityFacts(Guid.NewGuid(), null, district, TestPlaces.State, null)));
}
