using System.Text.Json.Nodes;
using Care.Tests.Servers;

namespace Care.Tests.Ambulances;

/// <summary>Ambulances as clients send them.</summary>
internal static class AmbulanceFixture
{
    public const string Root = "/api/v1/ambulance/";

    private static int numbers = Random.Shared.Next(6_000_000);

    /// <summary>A registration number that no other test uses.</summary>
    public static string VehicleNumber()
    {
        var number = Interlocked.Increment(ref numbers) % 6_760_000;
        return $"KL99{(char)('A' + (number / 260_000))}{(char)('A' + (number / 10_000 % 26))}{number % 10_000:0000}";
    }

    public static JsonObject Body(Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["vehicle_number"] = VehicleNumber(),
            ["owner_name"] = "Asha Transport",
            ["owner_phone_number"] = "+919876543210",
            ["primary_district"] = TestPlaces.District,
            ["has_oxygen"] = true,
            ["has_ventilator"] = false,
            ["has_suction_machine"] = false,
            ["has_defibrillator"] = true,
            ["insurance_valid_till_year"] = 2022,
            ["price_per_km"] = 24.5,
            ["drivers"] = new JsonArray(Driver()),
        };
        change?.Invoke(body);
        return body;
    }

    public static JsonObject Driver(string name = "Biju") => new() { ["name"] = name, ["phone_number"] = "+919876543211", ["is_smart_phone"] = true };
}
