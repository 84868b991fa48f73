using Care.Grains.SignIn;

namespace Care.Tests.SignIn;

/// <summary>What counts as one client where attempts are limited by address.</summary>
public sealed class ClientNetworkTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2::9", "20010db800010002")]
    [InlineData("2001:db8:1:3::9", "20010db800010003")]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("somewhere", null)]
    public void An_address_is_counted_by_its_network(string? address, string? network) => Assert.Equal(network, ClientNetwork.Of(address));
}
