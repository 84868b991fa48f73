using Care.Interfaces.Users;

namespace Care.Tests.Users;

/// <summary>What counts as a phone number (contract 01, A16).</summary>
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+919876543210", true, true)]
    [InlineData("+915876543210", false, true)]
    [InlineData("+91471222333", false, true)]
    [InlineData("+91122333444", false, false)]
    [InlineData("+971501234567", true, true)]
    [InlineData("9876543210", false, false)]
    [InlineData("+91987654321x", false, false)]
    [InlineData("+919876543210\n", false, false)]
    [InlineData("+९१9876543210", false, false)]
    [InlineData("", false, false)]
    public void Mobiles_are_Indian_or_of_another_country_and_landlines_are_Indian(string number, bool mobile, bool orLandline) =>
        Assert.Equal((mobile, orLandline), (PhoneNumber.IsMobile(number), PhoneNumber.IsMobileOrLandline(number)));

    [Fact]
    public void The_message_names_the_types_and_the_number() =>
        Assert.Equal("Invalid phone number. Must be one of the following types: mobile, landline. Received: 12", PhoneNumber.Message("mobile, landline", "12"));
}
