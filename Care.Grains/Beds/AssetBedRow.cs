using Care.Grains.Assets;

namespace Care.Grains.Beds;

/// <summary>A link between an asset and a bed as it was read for showing it.</summary>
public sealed record AssetBedRow(Guid Id, AssetBedState State, AssetRow Asset, BedRow Bed);
