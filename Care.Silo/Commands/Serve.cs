using Microsoft.Extensions.Hosting;

namespace Care.Silo.Commands;

/// <summary>Runs a silo until it is told to stop.</summary>
internal static class Serve
{
    public static async Task Run(Settings settings)
    {
        await Migrate.IfAsked(settings);
        using var host = SiloHost.Build(settings);
        await host.RunAsync();
    }
}
