namespace Care.Interfaces.Facilities;

/// <summary>A facility's type where it is shown as an object (contract 02, §3.3 "FacilityBasic").</summary>
/// <param name="Id">The number.</param>
/// <param name="Name">The text.</param>
public sealed record FacilityTypeObject(FacilityType Id, string Name);
