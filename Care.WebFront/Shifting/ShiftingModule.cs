namespace Care.WebFront.Shifting;

/// <summary>Shifting requests and the comments on them (contract 06, §7 and §8).</summary>
internal static class ShiftingModule
{
    public static void MapShifting(this IEndpointRouteBuilder routes)
    {
        routes.MapShiftingRoutes();
        routes.MapShiftingCommentRoutes();
    }
}
