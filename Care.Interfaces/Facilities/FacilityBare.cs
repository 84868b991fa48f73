namespace Care.Interfaces.Facilities;

/// <summary>A facility as it is named inside other answers (contract 02, §3.3 "FacilityBare").</summary>
/// <param name="Id">The facility.</param>
/// <param name="Name">Its name.</param>
public sealed record FacilityBare(Guid Id, string Name);
