using System.Globalization;
using Care.Grains.Places;

namespace Care.Silo.Commands;

/// <summary>Adds the places of a state; run again, it adds what the file has more.</summary>
internal static class LoadPlaces
{
    public static async Task Run(Settings settings, string path)
    {
        var file = await CatalogueCommand.Read(path, PlaceFile.Read);
        await Migrate.IfAsked(settings);
        await using var database = Operator.Database(settings, "load-places");
        var added = await PlaceLoader.Load(database, file);
        await Console.Out.WriteLineAsync(Message(file, added));
    }

    private static string Message(PlaceFile file, PlaceCounts added)
    {
        var here = new PlaceCounts(
            file.LocalBodies.Select(body => body.District).Distinct().Count(), file.LocalBodies.Count, file.LocalBodies.Sum(body => (long)body.Wards.Count));
        var blank = file.Blank == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" {file.Blank} entries without a district, a code and wards were passed over.");
        return $"{file.State}: the file has {Text(here)}; added {Text(added)}, the rest was there already.{blank}";
    }

    private static string Text(PlaceCounts counts) => string.Create(
        CultureInfo.InvariantCulture, $"{counts.Districts:N0} districts, {counts.LocalBodies:N0} local bodies and {counts.Wards:N0} wards");
}
