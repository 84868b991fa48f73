using Care.Interfaces.Ambulances;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Ambulances;

/// <summary>What an ambulance has to be, and who sees one (contract 02, §10).</summary>
public sealed class AmbulanceRuleTests
{
    [Theory]
    [InlineData("KL13AB1234", true)]
    [InlineData("KL1A1", true)]
    [InlineData("KL131234", true)]
    [InlineData("KL13ABC1234", false)]
    [InlineData("K13AB1234", false)]
    [InlineData("KL13AB12345", false)]
    [InlineData("KL13AB", false)]
    [InlineData("kl13ab1234", false)]
    [InlineData("KL 13 AB 1234", false)]
    [InlineData("KL13AB1234\n", false)]
    [InlineData("KL١٣AB1234", false)]
    public void A_registration_number_is_two_letters_digits_letters_and_digits(string number, bool isOne) => Assert.Equal(isOne, VehicleNumber.IsValid(number));

    [Fact]
    public void A_body_names_a_price_or_says_that_there_is_none()
    {
        Assert.NotNull(AmbulanceRule.CheckPrice(new()));
        Assert.NotNull(AmbulanceRule.CheckPrice(new() { PricePerKm = new(0), HasFreeService = false }));
        Assert.NotNull(AmbulanceRule.CheckPrice(new() { PricePerKm = new(null) }));
        Assert.Null(AmbulanceRule.CheckPrice(new() { PricePerKm = new(0.01m) }));
        Assert.Null(AmbulanceRule.CheckPrice(new() { HasFreeService = true }));
    }

    [Theory]
    [InlineData(UserType.DistrictAdmin, false, true)]
    [InlineData(UserType.StateReadOnlyAdmin, false, true)]
    [InlineData(UserType.DistrictReadOnlyAdmin, false, false)]
    [InlineData(UserType.DistrictLabAdmin, false, false)]
    [InlineData(UserType.Doctor, false, false)]
    [InlineData(UserType.Volunteer, true, true)]
    public void Administrators_see_all_ambulances_and_others_their_own(UserType type, bool superuser, bool seesAll)
    {
        PermissionSet caller = new() { UserType = type, IsSuperuser = superuser, Pk = 7 };
        Assert.Equal(seesAll, AmbulancePermissions.SeesAll(caller));
        Assert.Equal(seesAll, AmbulancePermissions.Sees(caller, 8));
        Assert.Equal(seesAll, AmbulancePermissions.Sees(caller, null));
        Assert.True(AmbulancePermissions.Sees(caller, 7));
    }
}
