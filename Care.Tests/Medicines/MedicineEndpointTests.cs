using System.Net;
using System.Text.Json;
using Care.Grains.Medicines;
using Care.Interfaces.Medicines;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Medicines;

/// <summary>The catalogue of medicines over HTTP (contract 06, §3), in medicines of this test's own.</summary>
public sealed class MedicineEndpointTests(CareSystem system)
{
    private const string Path = "/api/v1/medibase/";

    [Fact]
    public async Task Medicines_are_found_as_soon_as_they_are_loaded_and_stay_as_they_are()
    {
        using (var nobody = system.Anonymous())
        {
            await nobody.GetAsync(Path).Refused(HttpStatusCode.Forbidden);
        }

        using var staff = await system.SignedIn(UserType.Staff);
        // A word that no other test has.
        var word = "z" + Guid.NewGuid().ToString("N")[..12];
        Assert.Equal("[]", await staff.GetStringAsync($"{Path}?query={word}"));
        List<MedicineEntry> list =
        [
            new($"{word}ine forte", MedicineType.Brand, "paracetamol", "Own", "paracetamol 500 mg", "Analgesics", "N02BE01"), new(word, MedicineType.Generic),
        ];
        Assert.Equal((2, 2, 0), Counts(await MedicineLoader.Load(system.Database, list)));
        Assert.Equal((3, 1, 0), Counts(await MedicineLoader.Load(
            system.Database, [.. list.Select(medicine => medicine with { Type = MedicineType.Brand, Company = "Another" }),
                .. Enumerable.Range(0, 1).Select(n => new MedicineEntry($"{word} {n}", MedicineType.Generic))])));

        var found = await Eventually.Holds(() => Search($"?query={word}"), medicines => medicines.Count == 3, "the new medicines");
        Assert.Equal([word, $"{word} 0", $"{word}ine forte"], found.Select(medicine => medicine.Text("name")));
        Assert.Equal(
            $$"""{"id":"{{found[2].Id()}}","name":"{{word}}ine forte","type":"brand","generic":"paracetamol","company":"Own","contents":"paracetamol 500 mg","cims_class":"Analgesics","atc_classification":"N02BE01"}""",
            found[2].GetRawText());
        Assert.Equal(("generic", "", "", "", "", ""), (found[0].Text("type"), found[0].Text("generic"), found[0].Text("company"), found[0].Text("contents"),
            found[0].Text("cims_class"), found[0].Text("atc_classification")));
        Assert.Equal([word, $"{word} 0"], (await Search($"?query={word.ToUpperInvariant()}&type=GENERIC")).Select(medicine => medicine.Text("name")));
        Assert.Equal([$"{word}ine forte"], (await Search($"?query={word}&type=brand")).Select(medicine => medicine.Text("name")));
        Assert.Single(await Search($"?query={word}&limit=1"));
        Assert.Equal(3, (await Search($"?query={word}&limit=x&type=unknown")).Count);

        await MedicineLoader.Load(system.Database, [.. Enumerable.Range(1, 40).Select(n => new MedicineEntry($"{word} {n}", MedicineType.Generic))]);
        await Eventually.Holds(() => Search($"?query={word}&limit=100"), medicines => medicines.Count == 30, "no more than thirty");
        foreach (var query in (string[])["", "?query=", "?query=%20%20", "?limit=0"])
        {
            Assert.Equal(30, (await Search(query)).Count);
        }

        async Task<IReadOnlyList<JsonElement>> Search(string query) => [.. (await staff.GetAsync(Path + query).Ok()).EnumerateArray()];
    }

    private static (int, int, int) Counts(Grains.Catalogues.CatalogueCounts counts) => (counts.Listed, counts.Added, counts.Changed);
}
