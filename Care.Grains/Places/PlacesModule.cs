using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Places;

/// <summary>States, districts, local bodies and wards.</summary>
internal static class PlacesModule
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) => services.AddSingleton<PlaceDirectory>();
}
