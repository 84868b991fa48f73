using Care.Grains.Storage;

namespace Care.Grains.Locations;

/// <summary>The locations that this silo's answers name.</summary>
internal sealed class LocationDirectory : Directory<Guid, Stored<AssetLocationState>>
{
    public LocationDirectory(IEntityRows<Guid, Stored<AssetLocationState>> rows, ChangeFeed changes)
        : base(rows)
    {
        changes.Subscribe("asset_location", key => Forget(Guid.Parse(key)), ForgetAll);
    }
}
