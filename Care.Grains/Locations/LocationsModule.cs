using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Locations;

/// <summary>The locations of facilities (contract 03, §2).</summary>
internal static class LocationsModule
{
    public static IServiceCollection AddLocations(this IServiceCollection services) => services
        .AddUniqueName("asset_location_name", Error.Field("name", "Asset location with this name and facility already exists."))
        .AddUniqueName("asset_location_has_beds", Error.Bare("Cannot delete a Location with associated Beds"))
        .AddUniqueName("asset_location_has_assets", Error.Bare("Cannot delete a Location with associated Assets"))
        .AddSingleton<IEntityRows<Guid, Stored<AssetLocationState>>, StoredRows<AssetLocationState>>()
        .AddSingleton<LocationDirectory>()
        .AddSingleton<LocationViews>();
}
