using Care.Grains.Investigations;

namespace Care.Silo.Commands;

/// <summary>
/// Brings the catalogue of investigations to that of a file; run again, it adds what is missing and rewrites what differs, and ids stay (contract 06, §4.3).
/// </summary>
internal static class LoadInvestigations
{
    public static async Task Run(Settings settings, string investigationsPath, string groupsPath)
    {
        var groups = await CatalogueCommand.Read(groupsPath, InvestigationFile.ReadGroups);
        var file = await CatalogueCommand.Read(investigationsPath, (json, cancellation) => InvestigationFile.Read(json, groups, cancellation));
        await Migrate.IfAsked(settings);
        await using var database = Operator.Database(settings, "load-investigations");
        var (mergedGroups, investigations) = await InvestigationLoader.Load(database, groups.Values, file.Entries);
        await CatalogueCommand.Tell(mergedGroups.Listed, "groups", mergedGroups);
        await CatalogueCommand.Tell(file.Entries.Count, "investigations", investigations);
        await CatalogueCommand.TellPassedOver(file.PassedOver);
    }
}
