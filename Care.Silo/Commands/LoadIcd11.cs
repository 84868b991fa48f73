using Care.Grains.Diagnoses;

namespace Care.Silo.Commands;

/// <summary>Adds the concepts of WHO's list of ICD-11; run again, it adds what the file has more (contract 05, §10).</summary>
internal static class LoadIcd11
{
    public static async Task Run(Settings settings, string path)
    {
        var list = await CatalogueCommand.Read(path, ConceptFile.Read);
        await Migrate.IfAsked(settings);
        await using var database = Operator.Database(settings, "load-icd11");
        try
        {
            await CatalogueCommand.Tell(list.Count, "concepts", await ConceptLoader.Load(database, list));
        }
        catch (InvalidDataException e)
        {
            throw new CommandException($"{path} is not loaded: {e.Message}");
        }
    }
}
