namespace Care.Interfaces.Investigations;

/// <summary>A group of investigations as shown (contract 06, §4.1).</summary>
/// <param name="ExternalId">The group.</param>
/// <param name="Name">Its name.</param>
public sealed record InvestigationGroup(Guid ExternalId, string Name);
