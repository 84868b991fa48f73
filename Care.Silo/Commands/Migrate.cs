using Care.Grains.Reporting;
using Care.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace Care.Silo.Commands;

/// <summary>Brings the database to this build's schema.</summary>
internal static class Migrate
{
    public static async Task Run(Settings settings)
    {
        using var logging = LoggerFactory.Create(log => log.AddSimpleConsole(console => console.SingleLine = true));
        await new Migrator(logging.CreateLogger<Migrator>()).Migrate(settings.Database.Url);
        if (settings.ReportingPassword is { } password)
        {
            await ReportingLogin.Allow(settings.Database.Url, password);
        }
    }

    /// <summary>What every command does before its work, unless CARE_MIGRATE=false.</summary>
    public static Task IfAsked(Settings settings) => settings.Migrate ? Run(settings) : Task.CompletedTask;
}
