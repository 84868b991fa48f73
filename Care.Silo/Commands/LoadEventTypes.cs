using System.Globalization;
using Care.Grains.Events;

namespace Care.Silo.Commands;

/// <summary>Brings the catalogue of event types to this build's (contract 05, §11.1): what was taken out of use is in use again.</summary>
internal static class LoadEventTypes
{
    public static async Task Run(Settings settings)
    {
        await Migrate.IfAsked(settings);
        await using var database = Operator.Database(settings, "load-event-types");
        var added = await EventTypeLoader.Load(database);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Added {added} event types, the rest was there already."));
    }
}
