using Care.Grains.Caching;
using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Beds;

/// <summary>What a bed's grain needs to know of where the bed is.</summary>
internal sealed class BedPlaces(LocationDirectory locations, FacilityAccess access, ChangeFeed changes, CacheGenerations pages)
{
    /// <summary>True when the facility lies in the caller's scope.</summary>
    public ValueTask<bool> Sees(PermissionSet caller, Guid facility) => access.Sees(caller, facility);

    /// <summary>B1 and B2: location and facility are there (404), and the caller has access to both facilities (403, in place of the contract's 500).</summary>
    public async ValueTask<Error?> Check(PermissionSet caller, BedWrite body) =>
        await locations.Find(body.Location.Value) is not { State.Deleted: false } location ? Kind<AssetLocationState>.NotFound
        : !await access.Exists(body.Facility.Value) ? Kind<FacilityState>.NotFound
        : !await access.Reaches(caller, location.State.Facility) || !await access.Reaches(caller, body.Facility.Value) ? Error.Denied
        : null;

    /// <summary>
    /// The number of beds of facilities changed: this silo shows it at once, the others as soon as the database tells them. No page that is cached shows the
    /// old one any more.
    /// </summary>
    public Task CensusChanged(params ReadOnlySpan<Guid?> changed)
    {
        foreach (var facility in changed)
        {
            if (facility is { } id)
            {
                changes.Announce("facility", id.ToString());
            }
        }

        return pages.Advance(PageFamily.Facilities);
    }
}
