using System.Net;
using Care.Interfaces.Operations;
using Care.Tests.Servers;
using Care.WebFront.Middleware;

namespace Care.Tests.Middleware;

/// <summary>By which names the server is called, and from which pages (contract 01, A13 and F2).</summary>
public sealed class HostTests(CareSystem system)
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:9000", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:9000", HttpStatusCode.OK)]
    [InlineData("attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.attacker.example", HttpStatusCode.BadRequest)]
    public async Task Another_name_than_its_own_is_refused(string host, HttpStatusCode right)
    {
        Assert.Equal(right, await Get("/api/v1/getallfacilities/?limit=1", host));
        Assert.Equal(HttpStatusCode.OK, await Get("/ping/", host));
        Assert.Equal(HttpStatusCode.OK, await Get("/health/", host));
    }

    [Fact]
    public void In_production_the_names_have_to_be_told()
    {
        var read = new SettingReader();
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], AllowedHosts.Of(read, [], production: false));
        Assert.Equal(["care.example.org"], AllowedHosts.Of(read, ["care.example.org"], production: true));
        Assert.Empty(read.Faults);
        AllowedHosts.Of(read, [], production: true);
        Assert.Contains("CARE_ALLOWED_HOSTS", Assert.Single(read.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://care.example", true)]
    [InlineData("https://ward.care.example", true)]
    [InlineData("https://care.example.attacker.example", false)]
    [InlineData("https://attacker.example/https://care.example", false)]
    [InlineData("http://other.example", true)]
    [InlineData("http://other.example:8080", false)]
    public void An_expression_has_to_fit_an_origin_as_a_whole(string origin, bool allowed)
    {
        var policy = Cors.Policy(
            system.FrontEndSettings with { CorsAllowedOriginRegexes = [@"https://(\w+\.)?care\.example", "http://other.example|http://third.example"] });
        Assert.Equal(allowed, policy.IsOriginAllowed(origin));
    }

    private async Task<HttpStatusCode> Get(string path, string host)
    {
        using var client = system.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
