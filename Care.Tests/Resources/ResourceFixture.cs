using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Resources;

/// <summary>Three hospitals that take part in a request, and a nurse of each.</summary>
internal sealed class ResourceFixture : IDisposable
{
    public const string Requests = "/api/v1/resource/";

    private ResourceFixture()
    {
    }

    public required Guid Origin { get; init; }

    public required Guid Approving { get; init; }

    public required Guid Assigned { get; init; }

    public required HttpClient Asker { get; init; }

    public required HttpClient Approver { get; init; }

    public required HttpClient Giver { get; init; }

    public static async Task<ResourceFixture> Make(CareSystem system)
    {
        var (origin, approving, assigned) = (await system.Facility(), await system.Facility(), await system.Facility());
        return new()
        {
            Origin = origin,
            Approving = approving,
            Assigned = assigned,
            Asker = await system.Staff(UserType.Staff, origin),
            Approver = await system.Staff(UserType.Nurse, approving),
            Giver = await system.Staff(UserType.Doctor, assigned),
        };
    }

    /// <summary>A body that makes a request, as the client sends it.</summary>
    public JsonObject Body(Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["status"] = "PENDING",
            ["category"] = "OXYGEN",
            ["sub_category"] = 140,
            ["origin_facility"] = Origin.ToString(),
            ["approving_facility"] = Approving.ToString(),
            ["emergency"] = "false",
            ["title"] = "Oxygen for the new ward",
            ["reason"] = "Twelve more patients",
            ["refering_facility_contact_name"] = "Store",
            ["refering_facility_contact_number"] = "+919744100050",
            ["requested_quantity"] = "10",
        };
        change?.Invoke(body);
        return body;
    }

    /// <summary>Makes a request, and gives the answer.</summary>
    public Task<JsonElement> Request(Action<JsonObject>? change = null) => Asker.PostAsJsonAsync(Requests, Body(change)).Ok();

    public void Dispose()
    {
        Asker.Dispose();
        Approver.Dispose();
        Giver.Dispose();
    }
}
