using System.Globalization;
using Care.Grains.Users;

namespace Care.Silo.Commands;

/// <summary>Adds the medical specialities that users can have (contract 01, G4); run again, it adds what is missing.</summary>
internal static class LoadSkills
{
    public static async Task Run(Settings settings)
    {
        await Migrate.IfAsked(settings);
        await using var database = Operator.Database(settings, "load-skills");
        var added = await SkillCatalogue.Load(database);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Added {added} skills, the rest was there already."));
    }
}
