using Care.Interfaces.Facilities;

namespace Care.WebFront.Facilities;

/// <summary>Bed capacity by facility and room type (contract 02, §5).</summary>
internal static class FacilityCapacityRoutes
{
    public static void MapFacilityCapacityRoutes(this IEndpointRouteBuilder routes)
    {
        var capacities = routes.MapFacilityChild<IFacilityCapacityQueries, IFacilityCapacity, FacilityCapacity>(
            "capacity", "roomType", (queries, facility, roomType, cancellation) => queries.Locate(facility, roomType, cancellation));
        capacities.List("Bed capacities of a facility, by room type", (queries, facility, paging, cancellation) =>
            queries.List(facility, paging, cancellation));
        capacities.Get("Bed capacity of a room type", (queries, facility, roomType, cancellation) => queries.Find(facility, roomType, cancellation));
        capacities.Create<FacilityCapacityWrite>("Add the bed capacity of a room type", (capacity, facility, body) => capacity.Add(facility, body));
        capacities.Update<FacilityCapacityWrite>("Change the bed capacity of a room type", (capacity, facility, body) => capacity.Change(facility, body));
        capacities.Delete("Remove the bed capacity of a room type", (capacity, facility) => capacity.Remove(facility));
        capacities.ListOf<FacilityCapacityVersion>(
            "history/", "What became of the bed capacity of a room type", (queries, facility, roomType, paging, cancellation) =>
                queries.History(facility, roomType, paging, cancellation));
    }
}
