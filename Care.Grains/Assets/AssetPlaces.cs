using Care.Grains.Caching;
using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Storage;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Assets;

/// <summary>What an asset's grain needs to know of where the asset is, and whom it tells of a change.</summary>
internal sealed class AssetPlaces(LocationDirectory locations, LocationViews views, FacilityAccess access, CacheGenerations pages)
{
    /// <summary>True when the facility lies in the caller's scope.</summary>
    public ValueTask<bool> Sees(PermissionSet caller, Guid facility) => access.Sees(caller, facility);

    /// <summary>A location that is there (404), in a facility that the caller has access to (403, in place of the contract's 500).</summary>
    public async ValueTask<Outcome<Stored<AssetLocationState>>> Location(PermissionSet caller, Guid location) =>
        await locations.Find(location) is not { State.Deleted: false } row ? Kind<AssetLocationState>.NotFound
        : !await access.Reaches(caller, row.State.Facility) ? Error.Denied
        : row;

    /// <summary>The location with the hosts that serve what is there.</summary>
    public async ValueTask<Located> Located(Guid location) => (await views.ById([location]))[location];

    /// <summary>What everybody may see of assets changed: no page that is cached shows the old one any more.</summary>
    public Task PublicChanged() => pages.Advance(PageFamily.Assets);
}
