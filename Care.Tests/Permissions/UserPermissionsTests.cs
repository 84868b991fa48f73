using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Permissions;

/// <summary>Who may change and deactivate whose account (contract 01, C4).</summary>
public sealed class UserPermissionsTests
{
    [Theory]
    [InlineData(UserType.Nurse, UserType.Nurse, TestPlaces.District, false, false)]
    [InlineData(UserType.Doctor, UserType.Volunteer, TestPlaces.District, false, false)]
    [InlineData(UserType.DistrictReadOnlyAdmin, UserType.Nurse, TestPlaces.District, false, false)]
    [InlineData(UserType.DistrictLabAdmin, UserType.DistrictAdmin, TestPlaces.District, false, false)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.District, false, true)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.District, true, true)]
    [InlineData(UserType.DistrictAdmin, UserType.DistrictLabAdmin, TestPlaces.District, true, false)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.OtherDistrict, false, false)]
    [InlineData(UserType.StateAdmin, UserType.DistrictAdmin, TestPlaces.OtherDistrict, false, true)]
    [InlineData(UserType.StateReadOnlyAdmin, UserType.Nurse, TestPlaces.District, false, false)]
    public void Administrators_change_accounts_of_their_area_only(UserType caller, UserType target, int district, bool sendsArea, bool may) =>
        Assert.Equal(may, UserPermissions.MayUpdate(Someone(caller, TestPlaces.District), Someone(target, district), sendsArea));

    [Fact]
    public void Everybody_changes_their_own_account()
    {
        var reader = Someone(UserType.StaffReadOnly, TestPlaces.District);
        Assert.True(UserPermissions.MayUpdate(reader, reader, sendsArea: false));
    }

    [Theory]
    [InlineData(UserType.StateLabAdmin, UserType.Nurse, TestPlaces.District, ErrorKind.Denied)]
    [InlineData(UserType.StateReadOnlyAdmin, UserType.Nurse, TestPlaces.District, ErrorKind.Denied)]
    [InlineData(UserType.DistrictReadOnlyAdmin, UserType.Nurse, TestPlaces.District, ErrorKind.Denied)]
    [InlineData(UserType.DistrictAdmin, UserType.DistrictAdmin, TestPlaces.District, ErrorKind.NotFound)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.OtherDistrict, ErrorKind.NotFound)]
    [InlineData(UserType.StateAdmin, UserType.StateAdmin, TestPlaces.District, ErrorKind.NotFound)]
    [InlineData(UserType.DistrictAdmin, UserType.LocalBodyAdmin, TestPlaces.District, null)]
    [InlineData(UserType.StateAdmin, UserType.DistrictAdmin, TestPlaces.OtherDistrict, null)]
    public void Only_administrators_deactivate_and_only_lower_ranks_of_their_area(UserType caller, UserType target, int district, ErrorKind? refused) =>
        Assert.Equal(refused, UserPermissions.CheckDeactivation(Someone(caller, TestPlaces.District), Someone(target, district))?.Kind);

    [Fact]
    public void Who_may_not_deactivate_at_all_is_told_so_in_the_contracts_words()
    {
        var error = UserPermissions.CheckDeactivation(Someone(UserType.Nurse, TestPlaces.District), Someone(UserType.Nurse, TestPlaces.District));
        Assert.Equal(("permission", "Denied", true), (error!.Errors[0].Field, error.Errors[0].Messages[0], error.Errors[0].Plain));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(UserType.Volunteer, true)]
    [InlineData(UserType.Staff, false)]
    public void A_body_that_names_a_rank_is_stopped(UserType? sent, bool may) => Assert.Equal(may, UserPermissions.MaySendType(sent));

    [Theory]
    [InlineData("2010-12-31", true)]
    [InlineData("2011-01-01", false)]
    public void Users_turn_sixteen_this_year_at_the_latest(string born, bool oldEnough) =>
        Assert.Equal(oldEnough, UserPermissions.IsOldEnough(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 1, 1)));

    internal static PermissionSet Someone(UserType type, int? district, int? state = TestPlaces.State) => new()
    {
        User = Guid.NewGuid(),
        UserType = type,
        IsActive = true,
        Verified = true,
        District = district,
        State = state,
    };
}
