using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Tests.Servers;
using static Care.Tests.Access.UserRulesTests;

namespace Care.Tests.Access;

/// <summary>Who may change a user's skills (contract 01, C6).</summary>
public sealed class SkillRulesTests
{
    [Theory]
    [InlineData(UserType.Doctor, UserType.Nurse, TestPlaces.District, RefusalKind.Denied)]
    [InlineData(UserType.DistrictReadOnlyAdmin, UserType.Nurse, TestPlaces.District, RefusalKind.Denied)]
    [InlineData(UserType.DistrictAdmin, UserType.StateAdmin, TestPlaces.District, RefusalKind.Denied)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.OtherDistrict, RefusalKind.NotFound)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.District, null)]
    [InlineData(UserType.StateAdmin, UserType.DistrictAdmin, TestPlaces.OtherDistrict, null)]
    public void Administrators_change_skills_within_their_area(UserType caller, UserType target, int district, RefusalKind? refused) =>
        Assert.Equal(refused, SkillRules.Refuse(Someone(caller, TestPlaces.District), Someone(target, district))?.Kind);

    [Fact]
    public void Everybody_changes_their_own_skills()
    {
        var reader = Someone(UserType.NurseReadOnly, TestPlaces.District);
        Assert.Null(SkillRules.Refuse(reader, reader));
    }
}
