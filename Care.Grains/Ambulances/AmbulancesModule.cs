using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Ambulances;

/// <summary>Ambulances and their drivers (contract 02, §10).</summary>
internal static class AmbulancesModule
{
    public static IServiceCollection AddAmbulances(this IServiceCollection services) => services
        .AddUniqueName("ambulance_vehicle_number", Error.Field("vehicle_number", "ambulance with this vehicle number already exists."))
        .AddSingleton<AmbulanceViews>();
}
