using Care.Grains.Storage;

namespace Care.Grains.Assets;

/// <summary>Where a user's assets usually are, as it is stored (contract 03, §9.7).</summary>
[Kind("user_default_asset_location", Name = "UserDefaultAssetLocation")]
public sealed record DefaultLocationState : EntityState
{
    public Guid Location { get; init; }
}
