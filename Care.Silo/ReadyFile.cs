using Care.Interfaces.Calls;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Silo;

/// <summary>
/// Tells whoever started the silo that it serves: a line in the log, and a file where one is asked for. Registered after Orleans, so it starts once the silo is
/// active.
/// </summary>
internal sealed partial class ReadyFile(Settings settings, ILogger<ReadyFile> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Serving(settings.SiloName, settings.SiloPort, settings.GatewayPort);
        if (settings.Nodes.Keys.Policy is var policy and not ProofPolicy.Required)
        {
            UnprovenAreLetIn(policy);
        }

        if (settings.ReadyFile is { } path)
        {
            await File.WriteAllTextAsync(path, settings.SiloName, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (settings.ReadyFile is { } path)
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(8001, LogLevel.Information, "Silo {Name} is serving (silo port {SiloPort}, gateway port {GatewayPort})")]
    private partial void Serving(string name, int siloPort, int gatewayPort);

    [LoggerMessage(8002, LogLevel.Warning, "Whoever reaches this silo is taken for what they say they are (CARE_CLUSTER_PROOF is {Policy}): for an upgrade "
        + "only, until all processes prove themselves")]
    private partial void UnprovenAreLetIn(ProofPolicy policy);
}
