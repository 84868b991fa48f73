namespace Care.Interfaces.Events;

/// <summary>What else is noted of an event (contract 05, §11.2).</summary>
/// <param name="ExternalId">The id of what changed.</param>
public sealed record ConsultationEventMeta(Guid ExternalId);
