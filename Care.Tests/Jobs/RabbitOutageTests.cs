using System.Net;
using System.Net.Sockets;
using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Care.Tests.Jobs;

public sealed class RabbitOutageTests
{
    [Fact]
    public async Task A_RabbitMQ_that_is_away_is_not_tried_anew_for_each_job_that_waits()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var tries = HangUp(nobody, TestContext.Current.CancellationToken);
        var options = new JobOptions { Silo = "silo", RabbitMq = new Uri($"amqp://127.0.0.1:{((IPEndPoint)nobody.LocalEndpoint).Port}") };
        await using var nowhere = await ConnectionMultiplexer.ConnectAsync(
            new ConfigurationOptions { EndPoints = { { "127.0.0.1", 1 } }, AbortOnConnectFail = false, ConnectTimeout = 100 });
        await using var broker =
            new RabbitBroker(options, new RabbitDeclarations(nowhere, options, TimeProvider.System), TimeProvider.System, NullLogger<RabbitBroker>.Instance);
        var message = new RabbitMessage(Job.Of("kind", "id", 1), RabbitMessage.NewTicket(), 0, DateTimeOffset.UtcNow);

        await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(_ => Assert.ThrowsAsync<DependencyFailedException>(() => broker.Publish(message, TestContext.Current.CancellationToken))));

        nobody.Stop();
        Assert.InRange(await tries, 1, 10);
    }

    private static async Task<int> HangUp(TcpListener listener, CancellationToken cancellation)
    {
        var tries = 0;
        try
        {
            while (true)
            {
                (await listener.AcceptTcpClientAsync(cancellation)).Dispose();
                tries++;
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return tries;
        }
    }
}
