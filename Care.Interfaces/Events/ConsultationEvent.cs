using System.Text.Json;
using Care.Interfaces.Users;

namespace Care.Interfaces.Events;

/// <summary>Something that changed in a consultation (contract 05, §11.2).</summary>
public sealed record ConsultationEvent
{
    /// <summary>The event, a ULID: in the order of their making.</summary>
    public required string Id { get; init; }

    /// <summary>The same id again.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Integer key of the consultation.</summary>
    public int Consultation { get; init; }

    /// <summary>What sort of change it is.</summary>
    public EventType? EventType { get; init; }

    /// <summary>Who caused it, or null.</summary>
    public UserMin? CausedBy { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it took place.</summary>
    public DateTimeOffset TakenAt { get; init; }

    /// <summary>What changed: a consultation, a round, a note, a diagnosis, a symptom.</summary>
    public required string ObjectModel { get; init; }

    /// <summary>Its integer key.</summary>
    public int ObjectId { get; init; }

    /// <summary>Whether nothing later is told of the same object and type.</summary>
    public bool IsLatest { get; init; }

    /// <summary>The id of what changed.</summary>
    public required ConsultationEventMeta Meta { get; init; }

    /// <summary>The values of all fields of the type after the change; choices as text.</summary>
    public JsonElement Value { get; init; }

    /// <summary>CREATED or UPDATED.</summary>
    public required string ChangeType { get; init; }
}

/// <summary>What else is noted of an event (contract 05, §11.2).</summary>
/// <param name="ExternalId">The id of what changed.</param>
public sealed record ConsultationEventMeta(Guid ExternalId);
