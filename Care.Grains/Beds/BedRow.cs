namespace Care.Grains.Beds;

/// <summary>A bed as it was read for showing it.</summary>
public sealed record BedRow(Guid Id, BedState State, bool IsOccupied = false);
