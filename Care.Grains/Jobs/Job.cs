using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Grains.Storage;

namespace Care.Grains.Jobs;

/// <summary>Work that need not wait for an answer.</summary>
/// <param name="Kind">Which <see cref="IJobHandler"/> runs it.</param>
/// <param name="Id">Names the effect, not the message: however often a job with this id is handed over, it is run to success once.</param>
internal sealed record Job(string Kind, string Id)
{
    /// <summary>What the handler needs, as JSON. Ids rather than data: a job is read again when it runs, and nothing of a patient belongs in a queue.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>The instant before which the job does not run; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>
    /// True where the call that makes the job does its work itself and withdraws it then: it stays in the outbox, and is handed over by the sweep only if the
    /// call was lost.
    /// </summary>
    [JsonIgnore]
    public bool IsPrecaution { get; init; }

    /// <summary>
    /// The W3C trace parent of the call that made the job, so that its run hangs under that call; null where the call is not traced: the run is a trace of its
    /// own then.
    /// </summary>
    public string? TraceParent { get; init; }

    /// <summary>
    /// A job with a payload, made by the running call. Who makes that call is written beside the payload, and is in the audit of what the job changes.
    /// </summary>
    public static Job Of<T>(string kind, string id, T payload) => new(kind, id)
    {
        Payload = JobOrigin.Current.AddTo(JsonSerializer.SerializeToNode(payload, StateJson.Options)),
        TraceParent = Activity.Current is { IdFormat: ActivityIdFormat.W3C, Recorded: true } call ? call.Id : null,
    };

    /// <summary>The payload as the handler knows it.</summary>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Payload, StateJson.Options)
        ?? throw new InvalidOperationException($"The payload of a job of kind {Kind} is null.");
}
