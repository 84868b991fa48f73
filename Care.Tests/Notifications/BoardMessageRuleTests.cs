using Care.Interfaces.Calls;
using Care.Interfaces.Notifications;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Notifications;

/// <summary>Which messages a notice board takes, before the facility is looked up (contract 07, 4.4).</summary>
public sealed class BoardMessageRuleTests
{
    private static readonly Guid Home = Guid.NewGuid();

    [Theory]
    [InlineData(UserType.Nurse, false)]
    [InlineData(UserType.Doctor, true)]
    [InlineData(UserType.StateAdmin, true)]
    public void Doctors_and_above_write(UserType type, bool may) =>
        Assert.Equal(may ? null : Error.Denied, BoardMessageRule.Check(Caller(type), Home, "Oxygen at nine"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\u00a0")]
    public void A_message_says_something(string? message) =>
        Assert.Equal("message", BoardMessageRule.Check(Caller(UserType.Doctor), Home, message)?.Errors[0].Field);

    [Fact]
    public void The_facility_is_asked_for_first() =>
        Assert.Equal("facility", BoardMessageRule.Check(Caller(UserType.Doctor), null, null)?.Errors[0].Field);

    private static PermissionSet Caller(UserType type) => new() { User = Guid.NewGuid(), Pk = 7, UserType = type, Verified = true, IsActive = true };
}
