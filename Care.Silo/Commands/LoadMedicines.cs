using Care.Grains.Medicines;

namespace Care.Silo.Commands;

/// <summary>Adds the medicines of a list; run again, it adds what the file has more (contract 06, §3).</summary>
internal static class LoadMedicines
{
    public static async Task Run(Settings settings, string path)
    {
        var file = await CatalogueCommand.Read(path, MedicineFile.Read);
        await Migrate.IfAsked(settings);
        await using var database = Operator.Database(settings, "load-medicines");
        await CatalogueCommand.Tell(file.Entries.Count, "medicines", await MedicineLoader.Load(database, file.Entries));
        await CatalogueCommand.TellPassedOver(file.PassedOver);
    }
}
