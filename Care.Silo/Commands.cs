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
          generate-keys         make the keys that are still missing under CARE_HOME; without CARE_HOME, print new ones
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
            case ["generate-keys"]:
                await GeneratedKeys.Make(Console.Out);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task<int> Serve()
    {
        var settings = Settings.Read();
        if (settings.Care.SignIn.SigningKey is [])
        {
            throw new SettingException("CARE_SIGNING_KEY is not set: it signs the tokens of all users. `generate-keys` makes one; see the table of settings in the README.");
        }

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
