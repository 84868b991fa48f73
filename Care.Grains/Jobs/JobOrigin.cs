using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Jobs;

/// <summary>
/// Who caused a job, and from where: in its payload under a name of its own, so that every queue carries it and silos of the release before pass over it.
/// </summary>
/// <param name="By">The user (integer key); null for nobody, and for callers who are no user: where a patient asks from belongs in no queue.</param>
/// <param name="From">The address, or null.</param>
internal sealed record JobOrigin(int? By, string? From)
{
    private const string Name = "caused";

    private static readonly JobOrigin Nobody = new(null, null);

    /// <summary>Whoever makes the running call.</summary>
    public static JobOrigin Current => ClusterCaller.For("job") is { OnBehalfOf: { } user, Address: var address } ? new(user, address) : Nobody;

    /// <summary>What is told in a payload.</summary>
    public static JobOrigin Of(Job job)
    {
        try
        {
            using var payload = JsonDocument.Parse(job.Payload);
            return payload.RootElement.ValueKind == JsonValueKind.Object && payload.RootElement.TryGetProperty(Name, out var caused)
                ? caused.Deserialize<JobOrigin>(StateJson.Options) ?? Nobody
                : Nobody;
        }
        catch (JsonException)
        {
            // What is wrong with it, its handler will say.
            return Nobody;
        }
    }

    /// <summary>The payload as it is stored; one that is no object has no place for it.</summary>
    public string AddTo(JsonNode? payload)
    {
        if (this != Nobody && payload is JsonObject named)
        {
            named[Name] = JsonSerializer.SerializeToNode(this, StateJson.Options);
        }

        return payload?.ToJsonString(StateJson.Options) ?? "null";
    }

    /// <summary>The cluster, running a job on behalf of whoever caused it.</summary>
    public Caller Running(Job job) => Caller.System(job.Id) with { OnBehalfOf = By, Address = From };
}
