namespace Care.Grains.Places;

/// <summary>How many places of each kind.</summary>
public readonly record struct PlaceCounts(long Districts, long LocalBodies, long Wards);
