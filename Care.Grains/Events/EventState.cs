using System.Text.Json.Nodes;

namespace Care.Grains.Events;

/// <summary>An event on its way to the database, beside the state whose change it tells.</summary>
internal sealed record EventState
{
    /// <summary>A ULID.</summary>
    public required string Id { get; init; }

    public required Guid Consultation { get; init; }

    public required int EventType { get; init; }

    public int? CausedBy { get; init; }

    public required DateTimeOffset CreatedDate { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public required string ObjectModel { get; init; }

    public required int ObjectId { get; init; }

    public required Guid ExternalId { get; init; }

    /// <summary>CREATED or UPDATED.</summary>
    public required string ChangeType { get; init; }

    /// <summary>True for an object that is only just made, of which nothing was told before.</summary>
    public bool IsFirst { get; init; }

    public required JsonObject Value { get; init; }
}
