using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Operations;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Notifications;
using Care.Tests.Servers;
using Care.WebFront.Middleware;

namespace Care.Tests.Middleware;

/// <summary>From where a change was made, as the audit tells it (contract 01, A15), where proxies stand in between.</summary>
public sealed class ForwardedAddressTests(CareSystem system)
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7, 198.51.100.9", "198.51.100.9")]
    [InlineData("203.0.113.7, 127.0.0.1", "203.0.113.7")]
    [InlineData("nowhere", "127.0.0.1")]
    public async Task A_change_comes_from_the_last_address_that_is_no_known_proxy(string forwarded, string from)
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        admin.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        using var answer = await admin.PatchAsJsonAsync($"/api/v1/facility/{facility}/", new { name = "Moved" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(from,
            await system.Sql("select changed_from from change_log where kind = 'facility' and entity = $1 order by version desc limit 1", facility.ToString()));
    }

    [Fact]
    public void Proxies_are_named_by_address_or_network()
    {
        var read = new SettingReader();
        Assert.Equal(
            [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("192.0.2.1/32"), IPNetwork.Parse("2001:db8::1/128")],
            ForwardedAddress.Networks(read, "CARE_PROXIES", ["10.0.0.0/8", "192.0.2.1", "2001:db8::1"]));
        Assert.Empty(read.Faults);
        ForwardedAddress.Networks(read, "CARE_PROXIES", ["10.0.0.300"]);
        Assert.Contains("10.0.0.300", Assert.Single(read.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("11.1.2.3", false)]
    public void Named_proxies_are_known_beside_those_on_the_same_machine(string address, bool known) =>
        Assert.Equal(known, ForwardedAddress.Options([IPNetwork.Parse("10.0.0.0/8")])
            .KnownIPNetworks.Any(network => network.Contains(IPAddress.Parse(address))));
}
