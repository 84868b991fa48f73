using System.Net;
using System.Net.Sockets;
using Care.Interfaces.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Care.Silo.Commands;

/// <summary>
/// A silo that lives as long as one command: so the command speaks to the grains with the cluster's own rights, whether or not other silos run. It takes no
/// clients and leaves as every silo does, handing over what came to live on it.
/// </summary>
internal sealed class CommandSilo : IAsyncDisposable
{
    /// <summary>No client waits for a command, and hashing one password may keep a small, busy machine for seconds.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private readonly IHost host;

    private CommandSilo(IHost host) => this.host = host;

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<CommandSilo> Start(Settings settings, string command)
    {
        SettingException.ThrowIfAny([.. settings.Nodes.MissingKeys()]);
        await Migrate.IfAsked(settings);
        var host = SiloHost.Build(settings with
        {
            SiloName = $"{command}-{Environment.ProcessId}",
            SiloPort = FreePort(),
            GatewayPort = 0,
            CallTimeout = Timeout,
            ReadyFile = null,
            // The port is the silo's that may run beside it.
            Telemetry = settings.Telemetry with { MetricsPort = null },
        });
        await host.StartAsync();
        return new CommandSilo(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
