using System.Net;
using Care.Grains.Catalogues;
using Care.Grains.Investigations;
using Care.Interfaces.Investigations;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Investigations;

/// <summary>The catalogue of investigations over HTTP (contract 06, §4), in investigations of this test's own.</summary>
public sealed class InvestigationCatalogueTests(CareSystem system)
{
    private const string Path = "/api/v1/investigation/";

    [Fact]
    public async Task Nobody_reads_the_catalogue_without_signing_in()
    {
        using var client = system.Anonymous();
        foreach (var path in (string[])["", "group/", $"{Guid.NewGuid()}/", $"group/{Guid.NewGuid()}/"])
        {
            await client.GetAsync(Path + path).Refused(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task What_is_loaded_is_there_without_a_restart_and_ids_stay_when_it_is_loaded_again()
    {
        using var staff = await system.SignedIn(UserType.Staff);
        var word = "z" + Guid.NewGuid().ToString("N")[..12];
        await staff.GetAsync($"{Path}?name={word}").Ok();
        InvestigationEntry sodium = new($"Sodium {word}", InvestigationType.Number, null, "mmol/L", "135-145", 135, 145, [$"Salts {word}"]);
        InvestigationEntry appearance = new($"Appéarance {word}", InvestigationType.Text, null, null, null, null, null, [$"Urine {word}", $"Salts {word}"]);
        Assert.Equal(
            (new CatalogueCounts(2, 2, 0), new CatalogueCounts(2, 2, 0)),
            await InvestigationLoader.Load(system.Database, [$"Salts {word}"], [sodium, appearance]));

        var found = await Eventually.Holds(
            () => staff.GetAsync($"{Path}?name={word.ToUpperInvariant()}").Ok(), page => page.GetProperty("count").GetInt32() == 2, "the new investigations");
        var first = found.GetProperty("results")[0];
        var salts = first.GetProperty("groups")[0].Text("external_id");
        Assert.Equal(
            $$"""{"external_id":"{{first.Text("external_id")}}","name":"Sodium {{word}}","groups":[{"external_id":"{{salts}}","name":"Salts {{word}}"}],"unit":"mmol/L","ideal_value":"135-145","min_value":135,"max_value":145,"investigation_type":"Float","choices":null}""",
            first.GetRawText());
        Assert.Equal(first.GetRawText(), await staff.GetStringAsync($"{Path}{first.Text("external_id")}/"));
        Assert.Equal(
            [$"Urine {word}", $"Salts {word}"], found.GetProperty("results")[1].GetProperty("groups").EnumerateArray().Select(group => group.Text("name")));

        Assert.Equal(
            (new CatalogueCounts(2, 0, 0), new CatalogueCounts(2, 0, 1)),
            await InvestigationLoader.Load(system.Database, [], [sodium with { MaxValue = 148 }, appearance]));
        var rewritten = await Eventually.Holds(
            () => staff.GetAsync($"{Path}?name=sodium {word}").Ok(),
            page => page.GetProperty("results")[0].GetProperty("max_value").GetDouble() == 148,
            "the changed investigation");
        Assert.Equal(first.Text("external_id"), rewritten.GetProperty("results")[0].Text("external_id"));
    }

    [Fact]
    public async Task Investigations_are_found_by_name_and_group()
    {
        using var staff = await system.SignedIn(UserType.Staff);
        var biochemistry = await system.InvestigationGroup("Biochemistry test");
        Assert.Equal([TestInvestigations.Potassium], await Names($"?group={biochemistry}"));
        Assert.Equal([TestInvestigations.Potassium], await Names("?name=TASSI&group="));
        Assert.Empty(await Names($"?group={Guid.NewGuid()}"));
        Assert.Empty(await Names($"?name=haemo&group={biochemistry}"));
        await staff.GetAsync($"{Path}?group=x").Refused(HttpStatusCode.BadRequest, """{"detail":"“x” is not a valid UUID."}""");
        await staff.GetAsync($"{Path}?page=2").Refused(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
        await staff.GetAsync($"{Path}?page=x").Refused(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
        await staff.GetAsync($"{Path}{Guid.NewGuid()}/")
            .Refused(HttpStatusCode.NotFound, """{"detail":"No PatientInvestigation matches the given query."}""");
        await staff.GetAsync($"{Path}x/").Refused(HttpStatusCode.NotFound);

        async Task<string?[]> Names(string query) =>
            [.. (await staff.GetAsync(Path + query).Ok()).GetProperty("results").EnumerateArray().Select(investigation => investigation.Text("name"))];
    }

    [Fact]
    public async Task Groups_are_paged_by_limit_and_offset_and_found_by_name()
    {
        using var staff = await system.SignedIn(UserType.Staff);
        var page = await staff.GetAsync($"{Path}group/?limit=1&name=E").Ok();
        Assert.Equal("Haematology", page.GetProperty("results")[0].Text("name"));
        Assert.Contains("offset=1", page.Text("next")!, StringComparison.Ordinal);
        var id = page.GetProperty("results")[0].Text("external_id");
        Assert.Equal($$"""{"external_id":"{{id}}","name":"Haematology"}""", await staff.GetStringAsync($"{Path}group/{id}/"));
        await staff.GetAsync($"{Path}group/{Guid.NewGuid()}/")
            .Refused(HttpStatusCode.NotFound, """{"detail":"No PatientInvestigationGroup matches the given query."}""");
    }
}
