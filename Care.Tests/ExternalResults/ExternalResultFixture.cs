using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Patients;

namespace Care.Tests.ExternalResults;

/// <summary>Rows of an upload, and what came of them.</summary>
internal static class ExternalResultFixture
{
    public const string Root = "/api/v1/external_result/";

    /// <summary>An SRF id that no other test uses, in upper and lower case.</summary>
    public static string SrfId() => $"00/Nad/{Guid.NewGuid():N}";

    /// <summary>A row of an upload in the district of the tests, with changes.</summary>
    public static JsonObject Row(string? srfId = null, Action<JsonObject>? change = null)
    {
        JsonObject row = new()
        {
            ["srf_id"] = srfId ?? SrfId(),
            ["name"] = "Meera Joseph",
            ["age"] = "32",
            ["age_in"] = "years",
            ["gender"] = "Female",
            ["address"] = "3 Ferry Road",
            ["mobile_number"] = 9744100060,
            ["is_repeat"] = "no",
            ["patient_status"] = "Asymptomatic",
            ["ward"] = "2",
            ["local_body"] = "nadi",
            ["local_body_type"] = "municipality",
            ["district"] = "Nadi",
            ["source"] = "Fever clinic",
            ["patient_category"] = "Cat 1",
            ["lab_name"] = "District laboratory",
            ["test_type"] = "Antigen",
            ["sample_type"] = "Nasal swab",
            ["result"] = "Negative",
            ["sample_collection_date"] = "2024-03-01",
            ["result_date"] = "2024-03-02",
        };
        change?.Invoke(row);
        return row;
    }

    /// <summary>Sends an upload.</summary>
    public static Task<HttpResponseMessage> Upload(this HttpClient client, params JsonObject[] rows) =>
        client.PostAsJsonAsync(Root + "bulk_upsert/", new { sample_tests = rows });

    /// <summary>The results with an SRF id, or a part of one, the newest first.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Results(this HttpClient client, string srfId, string filter = "") =>
        [.. (await client.GetAsync($"{Root}?srf_id={Uri.EscapeDataString(srfId)}&{filter}").Ok()).GetProperty("results").EnumerateArray()];

    /// <summary>Uploads one row, and gives what is shown of it.</summary>
    public static async Task<JsonElement> Uploaded(this HttpClient client, string? srfId = null, Action<JsonObject>? change = null)
    {
        var id = srfId ?? SrfId();
        await client.Upload(Row(id, change)).Succeeded();
        return Assert.Single(await client.Results(id));
    }
}
