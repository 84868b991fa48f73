using Care.Grains.Assets;
using Care.Grains.Beds;
using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Locations;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Locations;

[GrainType("asset-location")]
internal sealed partial class AssetLocationGrain(
    [Row] IPersistentState<AssetLocationState> stored,
    EntityStore store,
    FacilityAccess access,
    LocationViews views,
    BedPlaces places,
    AssetPlaces assets,
    IBedRows beds,
    ILogger<AssetLocationGrain> logger)
    : FacilityChildGrain<AssetLocationState, AssetLocation, AssetLocationWrite>(stored, store, access, views), IAssetLocation
{
    public async Task<Outcome<Document<AssetLocation>>> Get(Guid facility)
    {
        if (!GlobalPermissions.MayRead(Permissions))
        {
            return Error.Denied;
        }

        return !await Access.Reaches(Permissions, facility) ? Kind<FacilityState>.NotFound
            : !Belongs(facility) || !await Access.Sees(Permissions, facility) ? NotFound
            : await Access.ActsFor(Permissions, facility) ? await Show()
            : Error.Denied;
    }

    public async Task RemoveWithFacility()
    {
        if (Exists)
        {
            await SaveDeleted();
        }
    }

    protected override async ValueTask<Error?> CheckAdding(Guid facility) => await Access.Reaches(Permissions, facility) ? null : Kind<FacilityState>.NotFound;

    protected override Task OnWritten() => assets.PublicChanged();
}
