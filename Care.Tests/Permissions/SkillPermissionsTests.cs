using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using static Care.Tests.Permissions.UserPermissionsTests;

namespace Care.Tests.Permissions;

/// <summary>Who may change a user's skills (contract 01, C6).</summary>
public sealed class SkillPermissionsTests
{
    [Theory]
    [InlineData(UserType.Doctor, UserType.Nurse, TestPlaces.District, ErrorKind.Denied)]
    [InlineData(UserType.DistrictReadOnlyAdmin, UserType.Nurse, TestPlaces.District, ErrorKind.Denied)]
    [InlineData(UserType.DistrictAdmin, UserType.StateAdmin, TestPlaces.District, ErrorKind.Denied)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.OtherDistrict, ErrorKind.NotFound)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.District, null)]
    [InlineData(UserType.StateAdmin, UserType.DistrictAdmin, TestPlaces.OtherDistrict, null)]
    public void Administrators_change_skills_within_their_area(UserType caller, UserType target, int district, ErrorKind? refused) =>
        Assert.Equal(refused, SkillPermissions.Check(Someone(caller, TestPlaces.District), Someone(target, district))?.Kind);

    [Fact]
    public void Everybody_changes_their_own_skills()
    {
        var reader = Someone(UserType.NurseReadOnly, TestPlaces.District);
        Assert.Null(SkillPermissions.Check(reader, reader));
    }
}
