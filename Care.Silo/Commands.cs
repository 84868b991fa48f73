using Care.Grains.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Silo;

/// <summary>What an operator can tell a silo's program to do.</summary>
internal static class Commands
{
    private const string Usage = """
        Usage: Care.Silo COMMAND
          serve                 run a silo (migrates the database first unless CARE_MIGRATE=false)
          migrate               bring the database to this build's schema
        """;

    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["serve"]:
                return await Serve();
            case ["migrate"]:
                await Migrate(Settings.Read());
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task<int> Serve()
    {
        var settings = Settings.Read();
        if (settings.Migrate)
        {
            await Migrate(settings);
        }

        using var host = SiloHost.Build(settings);
        await host.RunAsync();
        return 0;
    }

    private static async Task Migrate(Settings settings)
    {
        using var logging = LoggerFactory.Create(log => log.AddSimpleConsole(console => console.SingleLine = true));
        await new Migrator(logging.CreateLogger<Migrator>()).Migrate(settings.Database.Url);
    }
}
