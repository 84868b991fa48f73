using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Patients;

namespace Care.Tests.Beds;

/// <summary>Locations, beds, assets and stays as the client sends them.</summary>
internal static class BedFixture
{
    public static async Task<Guid> Location(this HttpClient client, Guid facility, string? name = null, string? middleware = null) =>
        Guid.Parse((await client.PostAsJsonAsync(
            $"/api/v1/facility/{facility}/asset_location/",
            new { name = name ?? "Ward " + Guid.NewGuid().ToString("N"), location_type = "WARD", description = "", middleware_address = middleware }).Ok())
                .Id());

    public static async Task<Guid> Bed(this HttpClient client, Guid facility, Guid location, string? name = null, string type = "REGULAR") =>
        Guid.Parse((await client.PostAsJsonAsync(
            "/api/v1/bed/", new
            {
                name = name
                ?? "Bed " + Guid.NewGuid().ToString("N"),
                bed_type = type,
                description = "",
                location,
                facility,
                number_of_beds = 1
            }).Ok()).Id());

    public static async Task<Guid> Asset(this HttpClient client, Guid location, string? assetClass, Action<JsonObject>? change = null) =>
        Guid.Parse((await client.PostAsJsonAsync("/api/v1/asset/", AssetBody(location, assetClass, change)).Ok()).Id());

    /// <summary>A camera or another device that is reached through a middleware.</summary>
    public static Task<Guid> Device(
        this HttpClient client, Guid location, string assetClass, string? host, string? key = "user:secret:stream", string address = "10.20.30.40") =>
        client.Asset(location, assetClass, body =>
        {
            JsonObject meta = new() { ["local_ip_address"] = address };
            if (assetClass == "ONVIF" && key is not null)
            {
                meta["camera_access_key"] = key;
            }

            if (host is not null)
            {
                meta["middleware_hostname"] = host;
            }

            body["meta"] = meta;
        });

    /// <summary>Puts a monitor or a camera to a bed.</summary>
    public static async Task<Guid> Link(this HttpClient client, Guid asset, Guid bed, object? meta = null) =>
        Guid.Parse((await client.PostAsJsonAsync("/api/v1/assetbed/", new { asset, bed, meta = meta ?? new { } }).Ok()).Id());

    public static JsonObject AssetBody(Guid location, string? assetClass, Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["name"] = "Asset " + Guid.NewGuid().ToString("N"),
            ["asset_type"] = "INTERNAL",
            ["asset_class"] = assetClass ?? "",
            ["location"] = location.ToString(),
            ["is_working"] = "true",
            ["support_phone"] = "+919876543210",
        };
        change?.Invoke(body);
        return body;
    }

    /// <summary>The body that puts a patient into a bed.</summary>
    public static object Stay(string consultation, Guid bed, string from, params Guid[] assets) => new { consultation, bed, start_date = from, assets };

    public static Task<HttpResponseMessage> Assign(this HttpClient client, string consultation, Guid bed, string from, params Guid[] assets) =>
        client.PostAsJsonAsync("/api/v1/consultationbed/", Stay(consultation, bed, from, assets));

    public static async Task<bool> IsOccupied(this HttpClient client, Guid bed) =>
        (await client.GetAsync($"/api/v1/bed/{bed}/").Ok()).GetProperty("is_occupied").GetBoolean();

    public static async Task<JsonElement[]> Stays(this HttpClient client, string consultation) =>
        [.. (await client.GetAsync($"/api/v1/consultationbed/?consultation={consultation}").Ok()).GetProperty("results").EnumerateArray()];
}
