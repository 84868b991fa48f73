using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Care.Silo.Commands;

/// <summary>Runs a silo until it is told to stop.</summary>
internal static class Serve
{
    public static async Task Run(Settings settings)
    {
        using var host = SiloHost.Build(settings, Faults);
        // As at the start of the host, and before the database is touched.
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        await Migrate.IfAsked(settings);
        if (settings.Care.SignIn.Production)
        {
            await ProductionDatabase.EnsureReady(settings);
        }

        await host.RunAsync();
    }

    /// <summary>One sentence for each thing that keeps a silo with these settings from serving.</summary>
    public static IEnumerable<string> Faults(Settings settings)
    {
        if (settings.Care.SignIn.SigningKey is [])
        {
            yield return "CARE_SIGNING_KEY is not set: it signs the tokens of all users. `generate-keys` makes one; see docs/settings.md.";
        }

        foreach (var fault in settings.Nodes.MissingKeys().Concat(settings.Care.SignIn.Production ? ProductionSettings.Faults(settings) : []))
        {
            yield return fault;
        }
    }
}
