using Care.Silo.Demo;

namespace Care.Silo.Commands;

/// <summary>Fills a demo system; run again, it changes nothing.</summary>
internal static class LoadDemo
{
    public static async Task Run(Settings settings)
    {
        if (!settings.Care.Demo)
        {
            throw new CommandException("load-demo makes accounts whose passwords everybody knows, a superuser among them: it runs only with CARE_DEMO=true.");
        }

        await using var silo = await CommandSilo.Start(settings, "load-demo");
        await using var database = Operator.Database(settings, "load-demo");
        await new DemoSystem(silo.Grains, database, TimeProvider.System).Load();
        await Console.Out.WriteLineAsync("The demo data are there.");
    }
}
