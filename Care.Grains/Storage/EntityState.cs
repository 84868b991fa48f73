using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Grains.Events;
using Care.Grains.Idempotency;
using Care.Grains.Jobs;

namespace Care.Grains.Storage;

/// <summary>
/// What the state of every entity holds (contract 01, A3), and by whose hand it came to be as it is: the storage statement copies the last into the change log.
/// </summary>
internal abstract record EntityState
{
    /// <summary>The integer key that the API shows or that other rows refer to.</summary>
    public int Pk { get; init; }

    public DateTimeOffset CreatedDate { get; init; }

    public DateTimeOffset ModifiedDate { get; init; }

    public bool Deleted { get; init; }

    /// <summary>The user (integer key) who made the last change or asked the cluster for it; null when nobody did.</summary>
    public int? ChangedBy { get; init; }

    public string? ChangedFrom { get; init; }

    /// <summary>The work through which the cluster made the last change; null when a user did.</summary>
    public string? ChangedThrough { get; init; }

    /// <summary>
    /// The jobs that a change causes, for the way to the database only: <c>write_grain</c> moves them to the table <c>intent</c>, and no grain holds a state
    /// with any.
    /// </summary>
    [JsonInclude, JsonPropertyName("intents")]
    internal ImmutableArray<Job>? OutboxJobs { get; init; }

    /// <summary>
    /// The job that a change makes needless, by its id, for the way to the database only: <c>write_grain</c> takes it out of the table <c>intent</c>.
    /// </summary>
    [JsonInclude]
    internal string? WithdrawnJob { get; init; }

    /// <summary>
    /// What the change log of a consultation tells of a change, for the way to the database only: <c>write_grain</c> moves it to the table
    /// <c>consultation_event</c>.
    /// </summary>
    [JsonInclude]
    internal ImmutableArray<EventState>? Events { get; init; }

    /// <summary>
    /// With which request that may be repeated a change is made, for the way to the database only: <c>write_grain</c> moves it to the table
    /// <c>request_write</c>.
    /// </summary>
    [JsonInclude]
    internal IdempotentWrite? IdempotentWrite { get; init; }
}
