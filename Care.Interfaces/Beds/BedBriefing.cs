namespace Care.Interfaces.Beds;

/// <summary>What must be known of a bed to whoever puts a patient or an asset to it.</summary>
/// <param name="Facility">The facility that it belongs to.</param>
/// <param name="Location">Where it is.</param>
[GenerateSerializer, Immutable, Alias("care.BedBriefing")]
public sealed record BedBriefing([property: Id(0)] Guid Facility, [property: Id(1)] Guid Location);
