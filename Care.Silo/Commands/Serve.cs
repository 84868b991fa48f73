using Care.Interfaces.Operations;
using Microsoft.Extensions.Hosting;

namespace Care.Silo.Commands;

/// <summary>Runs a silo until it is told to stop.</summary>
internal static class Serve
{
    public static async Task Run(Settings settings)
    {
        if (settings.Care.SignIn.SigningKey is [])
        {
            throw new SettingException("CARE_SIGNING_KEY is not set: it signs the tokens of all users. `generate-keys` makes one; see docs/settings.md.");
        }

        settings.Nodes.EnsureKeys();
        if (settings.Care.SignIn.Production)
        {
            ProductionSettings.EnsureReady(settings);
        }

        await Migrate.IfAsked(settings);
        if (settings.Care.SignIn.Production)
        {
            await ProductionDatabase.EnsureReady(settings);
        }

        using var host = SiloHost.Build(settings);
        await host.RunAsync();
    }
}
