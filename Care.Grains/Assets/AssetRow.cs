using Care.Grains.Storage;
using Care.Interfaces.Assets;

namespace Care.Grains.Assets;

/// <summary>An asset as it was read for showing it.</summary>
/// <param name="Id">The asset.</param>
/// <param name="State">Its state.</param>
/// <param name="LastService">The last service record, or null.</param>
/// <param name="LatestStatus">How it was found last, or null.</param>
public sealed record AssetRow(Guid Id, AssetState State, Stored<AssetServiceState>? LastService = null, AvailabilityStatus? LatestStatus = null);
