using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Facilities;

/// <summary>Facilities, and what they say of themselves (contract 02).</summary>
internal static class FacilitiesModule
{
    public static IServiceCollection AddFacilities(this IServiceCollection services) => services
        .AddUniqueName("facility_capacity_room_type", Error.Field("room_type", "The facility already has a bed capacity of this room type."))
        .AddUniqueName("hospital_doctors_area", Error.Field("area", "The facility already has doctors of this area."))
        .AddUniqueName("hub_spoke_pair", Error.Field("spoke", FacilityNames.AlreadyLinked))
        .AddUniqueName("hub_spoke_no_circle", Error.Bare("This facility is already an ancestor hub"))
        .AddUniqueName("facility_in_use", FacilityNames.InUse)
        .AddSingleton<IEntityRows<Guid, FacilityRow>, SqlFacilityRows>()
        .AddSingleton<IEntityRows<int, FacilityRow>, SqlFacilityRowsByKey>()
        .AddSingleton<IFacilityTies, SqlFacilityTies>()
        .AddSingleton<FacilityDirectory>()
        .AddSingleton<NamedFacilities>()
        .AddSingleton<FacilityViews>()
        .AddSingleton<FacilityAccess>()
        .AddSingleton<CoverImages>()
        .AddSingleton<FacilityCapacityViews>()
        .AddSingleton<HospitalDoctorsViews>()
        .AddSingleton<HubSpokeViews>();
}
