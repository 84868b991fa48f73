using Care.Grains.Assets;

namespace Care.Grains.Beds;

/// <summary>A stay as it was read for showing it, with its bed and the live assets that are assigned to it.</summary>
public sealed record StayRow(Guid Id, ConsultationBedState State, BedRow Bed, IReadOnlyList<AssetRow> Assets);
