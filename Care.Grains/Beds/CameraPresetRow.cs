namespace Care.Grains.Beds;

/// <summary>A preset as it was read for showing it, with its link.</summary>
public sealed record CameraPresetRow(Guid Id, CameraPresetState State, AssetBedRow Link);
