using Care.Grains.Reporting;
using Care.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace Care.Silo.Commands;

/// <summary>
/// Brings the database to this build's schema, and lets in those who may sign in: as its owner, where there is another role for the application.
/// </summary>
internal static class Migrate
{
    public static async Task Run(Settings settings)
    {
        using var logging = LoggerFactory.Create(log => log.AddSimpleConsole(console => console.SingleLine = true));
        var owner = settings.Database.OwnerUrl ?? settings.Database.Url;
        await new Migrator(logging.CreateLogger<Migrator>()).Migrate(owner);
        if (settings.Database.OwnerUrl is not null)
        {
            await ApplicationRole.Allow(owner, settings.Database.Url);
        }

        if (settings.ReportingPassword is { } password)
        {
            await ReportingLogin.Allow(owner, password);
        }
    }

    /// <summary>What every command does before its work, unless CARE_MIGRATE=false.</summary>
    public static Task IfAsked(Settings settings) => settings.Migrate ? Run(settings) : Task.CompletedTask;
}
