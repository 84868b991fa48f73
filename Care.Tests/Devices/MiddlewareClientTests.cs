using System.Diagnostics;
using System.Net;
using Care.Grains.Devices;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Devices;

/// <summary>Where requests to middleware may lead, and how long and how long-winded answers may be (issue 11, "Asset users and the middleware").</summary>
public sealed class MiddlewareClientTests(CareSystem system)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_read()
    {
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        using var host = system.Middleware.New();
        host.AnswersWith(new { up = true });
        var answer = await client.Ask(HttpMethod.Post, At(host, "vitals"), new { a = 1 }, Limit, Cancellation);
        Assert.True(answer.IsGood && answer.Json!.Value.GetProperty("up").GetBoolean());
        Assert.Equal("""{"a":1}""", Assert.Single(host.Requests).Body);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("192.168.1.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fd00::1")]
    public async Task A_name_that_means_an_internal_address_leads_nowhere(string address)
    {
        using var host = system.Middleware.New();
        using var client =
            Strict(system.Middleware.Options with { Resolve = (name, _) => Task.FromResult<IPEndPoint[]>([new(IPAddress.Parse(address), name.Port)]) });
        await Unreachable("Its address is none of the public internet.", client, At(host, "status"));
        Assert.Empty(host.Requests);
    }

    /// <summary>What a name means is looked at when it is connected to: it may mean something else a moment after it was looked at before.</summary>
    [Fact]
    public async Task A_name_that_means_something_else_the_next_time_leads_nowhere()
    {
        using var host = system.Middleware.New();
        var asked = 0;
        using var client = Strict(system.Middleware.Options with
        {
            Resolve = (name, cancellation) =>
                Interlocked.Increment(ref asked) == 1
                    ? Task.FromResult<IPEndPoint[]>([new(IPAddress.Parse("192.0.2.1"), name.Port)])
                    : system.Middleware.Resolve(name, cancellation),
        });
        await Unreachable("Its address is none of the public internet.", client, At(host, "status"));
        await Unreachable("Its address is none of the public internet.", client, At(host, "status"));
        Assert.Equal(2, asked);
        Assert.Empty(host.Requests);
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    public async Task An_internal_address_leads_nowhere_however_it_is_written(string address)
    {
        using var client = Strict(system.Middleware.Options with { Resolve = null });
        await Unreachable("Its address is none of the public internet.", client, new Uri(address));
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        using var host = system.Middleware.New();
        using var other = system.Middleware.New();
        host.Answers = (_, http) =>
        {
            http.Response.Redirect(At(other, "status").AbsoluteUri);
            return http.Response.WriteAsync("{}");
        };
        var answer = await client.Ask(HttpMethod.Get, At(host, "status"), null, Limit, Cancellation);
        Assert.Equal((302, false), (answer.Status, answer.IsGood));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task An_answer_is_waited_for_no_longer_than_said_and_read_no_further()
    {
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        using var host = system.Middleware.New();
        host.Hangs();
        await Unreachable("It did not answer in time.", client, At(host, "status"));

        // A drop at a time.
        host.Answers = async (_, http) =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.WriteAsync(" ", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                await Task.Delay(50, http.RequestAborted);
            }
        };
        await Unreachable("It did not answer in time.", client, At(host, "status"));

        host.Answers = (_, http) => http.Response.Body.WriteAsync(new byte[3_000_000]).AsTask();
        await Unreachable("Its answer is too long.", client, At(host, "status"), within: TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_or_of_another_name_is_not_trusted()
    {
        using var host = system.Middleware.New();
        using var doubting = new MiddlewareClient(system.Middleware.Options with { Roots = [] }, TimeProvider.System);
        await Unreachable("Its certificate is not trusted.", doubting, At(host, "status"));
        using var trusting = new MiddlewareClient(
            system.Middleware.Options with { Resolve = (_, cancellation) => system.Middleware.Resolve(new DnsEndPoint(host.Host, 443), cancellation) },
                TimeProvider.System);
        await Unreachable("Its certificate is not trusted.", trusting, new Uri("https://other.example.org/status"));
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task Without_a_key_nobody_is_asked()
    {
        using var host = system.Middleware.New();
        using var client = new MiddlewareClient(system.Middleware.Options with { SigningKey = null }, TimeProvider.System);
        await Assert.ThrowsAsync<MiddlewareUnreachableException>(() => client.Ask(HttpMethod.Get, At(host, "status"), null, Limit, Cancellation));
        Assert.Empty(host.Requests);
    }

    private static Uri At(TestMiddleware host, string path) => new($"https://{host.Host}/{path}");

    private static MiddlewareClient Strict(MiddlewareOptions options) => new(options with { AllowInternal = false }, TimeProvider.System);

    private static async Task Unreachable(string reason, MiddlewareClient client, Uri address, TimeSpan? within = null)
    {
        var began = Stopwatch.GetTimestamp();
        var failure = await Assert.ThrowsAsync<MiddlewareUnreachableException>(() => client.Ask(HttpMethod.Get, address, null, within ?? Limit, Cancellation));
        Assert.Equal(reason, failure.Message);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }
}
