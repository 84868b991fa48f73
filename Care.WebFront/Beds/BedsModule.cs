namespace Care.WebFront.Beds;

/// <summary>Beds, who lies in them, what stands at them and where its cameras look (contract 03, §4 to §8).</summary>
internal static class BedsModule
{
    public static void MapBeds(this IEndpointRouteBuilder routes)
    {
        routes.MapBedRoutes();
        routes.MapAssetBedRoutes();
        routes.MapConsultationBedRoutes();
    }
}
