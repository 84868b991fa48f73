using System.Reflection;
using Care.Hosting.Connections;
using Care.Interfaces.Calls;
using Care.Interfaces.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Care.Tests.Permissions.Checks;

/// <summary>A client of the test system's cluster that is no front end of ours: it says what it likes, and proves what it can.</summary>
internal sealed class OutsideClient : IAsyncDisposable
{
    private readonly IHost host;

    private OutsideClient(IHost host) => this.host = host;

    /// <summary>The key that front ends have, and nothing else.</summary>
    public static ClusterKeys FrontEndKeys { get; } = new(ClusterKeys.OfThisProcess.Gateway.ToArray());

    public IGrainFactory Grains => host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Connects.</summary>
    /// <param name="database">Where the cluster is found.</param>
    /// <param name="gateway">The keys that the gateway is shown; null: it is shown nothing.</param>
    /// <param name="callers">The keys that callers are proven with; null: they are not.</param>
    /// <param name="id">What the client calls itself; null: what Orleans would.</param>
    public static async Task<OutsideClient> Connect(string database, ClusterKeys? gateway, ClusterKeys? callers, string? id = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddContractTypes().AddSingleton(TimeProvider.System);
        builder.UseOrleansClient(outside =>
        {
            outside
                .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = ("test", "test"))
                .Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5))
                .UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", DatabaseUrl.ToConnectionString(database)));
            if (gateway is not null)
            {
                outside.SecureConnections(new NodeOptions { Keys = gateway });
            }

            if (callers is not null)
            {
                outside.Services.AddCallerProofs(callers);
            }
        });
        var host = builder.Build();
        try
        {
            if (id is not null)
            {
                CallItself(host.Services, id);
            }

            // A client tries for longer than this; one that may come in is in after its first try.
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await host.StartAsync(limit.Token);
            return new OutsideClient(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>Orleans chooses the id of a client; whoever writes a client of their own chooses it themselves.</summary>
    private static void CallItself(IServiceProvider services, string id)
    {
        var details = services.GetRequiredService(typeof(ClientMessagingOptions).Assembly.GetType("Orleans.LocalClientDetails", throwOnError: true)!);
        var create = typeof(GrainId).Assembly.GetType("Orleans.Runtime.ClientGrainId", throwOnError: true)!.GetMethod(
            "Create", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(string)])!;
        details.GetType().GetField("<ClientId>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(details, create.Invoke(null, [id]));
    }
}
