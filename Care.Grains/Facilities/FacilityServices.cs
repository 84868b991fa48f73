using Care.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Facilities;

/// <summary>What the grains of facilities need.</summary>
internal static class FacilityServices
{
    public static IServiceCollection AddFacilities(this IServiceCollection services) => services
        .AddSingleton<FacilityDirectory>()
        .AddSingleton<FacilityViews>()
        .AddSingleton<FacilityAccess>()
        .AddSingleton<CoverImages>()
        .AddSingleton<FacilityCapacityViews>()
        .AddSingleton<HospitalDoctorsViews>()
        .AddSingleton<HubSpokeViews>();

    public static IServiceCollection AddFacilityDatabase(this IServiceCollection services) => services
        .AddSingleton<IEntityRows<Guid, FacilityRow>, SqlFacilityRows>()
        .AddSingleton<IFacilityTies, SqlFacilityTies>();
}
