using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Shifting;

/// <summary>Two hospitals, a nurse of each, and a patient of the first.</summary>
internal sealed class ShiftingFixture : IDisposable
{
    private ShiftingFixture()
    {
    }

    public required Guid From { get; init; }

    public required Guid To { get; init; }

    public required HttpClient Sender { get; init; }

    public required HttpClient Receiver { get; init; }

    public required string Patient { get; init; }

    public static async Task<ShiftingFixture> Make(CareSystem system, Action<JsonObject>? patient = null)
    {
        var from = await system.Facility();
        var to = await system.Facility();
        var sender = await system.Staff(UserType.Nurse, from);
        return new()
        {
            From = from,
            To = to,
            Sender = sender,
            Receiver = await system.Staff(UserType.Nurse, to),
            Patient = (await sender.Register(from, patient)).Id(),
        };
    }

    /// <summary>A body that creates a request.</summary>
    public JsonObject Body(Action<JsonObject>? change = null)
    {
        JsonObject body = new() { ["patient"] = Patient, ["origin_facility"] = From.ToString(), ["status"] = "PENDING" };
        change?.Invoke(body);
        return body;
    }

    /// <summary>Asks for the patient to be shifted, and gives the answer.</summary>
    public Task<JsonElement> Request(Action<JsonObject>? change = null) => Sender.PostAsJsonAsync("/api/v1/shift/", Body(change)).Ok();

    /// <summary>A request that is on its way to the second hospital; its path.</summary>
    public async Task<string> OnTheWay()
    {
        var path = $"/api/v1/shift/{(await Request()).Id()}/";
        await Sender.PatchAsJsonAsync(path, new { status = "TRANSFER IN PROGRESS", assigned_facility = To }).Ok();
        return path;
    }

    public void Dispose()
    {
        Sender.Dispose();
        Receiver.Dispose();
    }
}
