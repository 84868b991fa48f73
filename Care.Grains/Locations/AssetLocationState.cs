using Care.Grains.Beds;
using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Locations;

namespace Care.Grains.Locations;

/// <summary>A location as it is stored (contract 03, §2).</summary>
[Kind("asset_location")]
internal sealed record AssetLocationState : EntityState, IFacilityChild
{
    public Guid Facility { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; } = "";

    public LocationType LocationType { get; init; }

    public string? MiddlewareAddress { get; init; }

    /// <summary>Beds that are being added at once; null once all are there.</summary>
    public NewBeds? NewBeds { get; init; }
}
