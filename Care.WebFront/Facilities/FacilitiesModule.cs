namespace Care.WebFront.Facilities;

/// <summary>Facilities, and what they say of themselves (contract 02).</summary>
internal static class FacilitiesModule
{
    public static void MapFacilities(this IEndpointRouteBuilder routes)
    {
        routes.MapFacilityRoutes();
        routes.MapFacilityCapacityRoutes();
        routes.MapHospitalDoctorsRoutes();
        routes.MapHubSpokeRoutes();
        routes.MapPatientStatsRoutes();
    }
}
