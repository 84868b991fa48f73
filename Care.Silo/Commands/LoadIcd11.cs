using System.Globalization;
using Care.Grains.Diagnoses;

namespace Care.Silo.Commands;

/// <summary>Adds the concepts of WHO's list of ICD-11; run again, it adds what the file has more (contract 05, §10).</summary>
internal static class LoadIcd11
{
    public static async Task Run(Settings settings, string path)
    {
        try
        {
            await using var json = File.OpenRead(path);
            var list = await ConceptFile.Read(json);
            await Migrate.IfAsked(settings);
            await using var database = Operator.Database(settings, "load-icd11");
            var added = await ConceptLoader.Load(database, list);
            await Console.Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"The file has {list.Count:N0} concepts; added {added:N0}, the rest was there already."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandException($"{path} is not loaded: {e.Message}");
        }
    }
}
