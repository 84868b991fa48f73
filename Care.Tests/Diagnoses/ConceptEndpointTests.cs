using System.Net;
using System.Text.Json;
using Care.Grains.Catalogues;
using Care.Grains.Diagnoses;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Diagnoses;

/// <summary>ICD-11 over HTTP (contract 05, §10), in concepts of this test's own.</summary>
public sealed class ConceptEndpointTests(CareSystem system)
{
    [Fact]
    public async Task Nobody_reads_concepts_without_signing_in()
    {
        using var client = system.Anonymous();
        await client.GetAsync("/api/v1/icd/?query=x").Refused(HttpStatusCode.Forbidden);
        await client.GetAsync("/api/v1/icd/1/").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Concepts_are_found_as_soon_as_they_are_loaded_and_stay_as_they_are()
    {
        using var nurse = await system.SignedIn(UserType.Nurse);
        // Numbers and words that no other test has.
        var number = Random.Shared.NextInt64(2_200_000_000, 3_000_000_000);
        var word = "z" + Guid.NewGuid().ToString("N")[..12];
        await nurse.GetAsync($"/api/v1/icd/{number}/").Refused(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
        List<ConceptEntry> list =
        [
            Entry(number + 2, $"2B00.1 {word} of rectum", "category", number + 1),
            Entry(number, "01 Certain infectious or parasitic diseases", "chapter", null),
            Entry(number + 1, $"Block of {word}", "block", number),
            Entry(number + 3, $"3C00 {word} nowhere", "category", null),
            Entry(number + 2, "2B00.1 Said twice", "category", number + 1),
        ];
        Assert.Equal(new CatalogueCounts(4, 4, 0), await ConceptLoader.Load(system.Database, list));
        Assert.Equal(new CatalogueCounts(1, 0, 0), await ConceptLoader.Load(system.Database, [Entry(number, "01 Renamed", "chapter", null)]));

        Assert.Equal(
            $$"""[{"id":{{number + 3}},"label":"3C00 {{word}} nowhere","chapter":""},{"id":{{number + 2}},"label":"2B00.1 {{word}} of rectum","chapter":"Infection and parasites "}]""",
            await Eventually.Holds(() => nurse.GetStringAsync($"/api/v1/icd/?query={word[..9]}"), found => found != "[]", "the new concepts"));
        Assert.Equal(1, JsonDocument.Parse(await nurse.GetStringAsync($"/api/v1/icd/?query={word}&limit=1")).RootElement.GetArrayLength());
        Assert.Equal(2, JsonDocument.Parse(await nurse.GetStringAsync($"/api/v1/icd/?query={word}&limit=x")).RootElement.GetArrayLength());
        Assert.Equal($$"""{"id":{{number + 1}},"label":"Block of {{word}}","chapter":"Infection and parasites "}""",
            await nurse.GetStringAsync($"/api/v1/icd/{number + 1}/"));
        await nurse.GetAsync("/api/v1/icd/cholera/").Refused(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
    }

    private static ConceptEntry Entry(long id, string label, string kind, long? parent) =>
        new(id, $"http://id.who.int/icd/entity/{id}", label, kind, parent, IsLeaf: kind == "category");
}
