using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Facilities;

/// <summary>Bed capacity by facility and room type (contract 02, §5).</summary>
internal static class FacilityCapacityRoutes
{
    public static void MapFacilityCapacity(this IEndpointRouteBuilder routes)
    {
        var capacities = routes.MapGroup("/api/v1/facility/{facility}/capacity").WithTags("capacity");
        capacities.MapGet("/", List).Produces<FacilityCapacity[]>();
        capacities.MapPost("/", Add).Produces<FacilityCapacity>(StatusCodes.Status201Created);
        capacities.MapGet("/{roomType:int}/", Get).Produces<FacilityCapacity>();
        capacities.MapMethods("/{roomType:int}/", ["PUT", "PATCH"], Change).Produces<FacilityCapacity>();
        capacities.MapDelete("/{roomType:int}/", Remove).Produces(StatusCodes.Status204NoContent);
        capacities.MapGet("/{roomType:int}/history/", History).Produces<FacilityCapacityVersion[]>();
    }

    private static async Task<IResult> List(string facility, HttpContext http, Cluster cluster)
    {
        var (id, paging) = (FacilityPath.Parse(facility), new RequestQuery(http.Request).Paging);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IFacilityCapacityQueries>(0).List(id, paging, http.RequestAborted)), paging);
    }

    private static async Task<IResult> Add(string facility, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        var body = await http.ReadBodyBelow(cluster, id, BodyOf);
        return Answer.Created(await cluster.Grains.GetGrain<IFacilityCapacity>(Guid.NewGuid()).Add(id, body));
    }

    private static async Task<IResult> Get(string facility, int roomType, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IFacilityCapacityQueries>(0).Find(id, roomType, http.RequestAborted)));
    }

    private static async Task<IResult> Change(string facility, int roomType, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        var capacity = await cluster.Read(grains => grains.GetGrain<IFacilityCapacityQueries>(0).Locate(id, roomType, http.RequestAborted));
        return capacity.Succeeded
            ? Answer.Ok(await cluster.Grains.GetGrain<IFacilityCapacity>(capacity.Value).Change(id, await http.ReadBodyBelow(cluster, id, BodyOf)))
            : Answer.Refused(capacity.Error);
    }

    private static async Task<IResult> Remove(string facility, int roomType, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        var capacity = await cluster.Read(grains => grains.GetGrain<IFacilityCapacityQueries>(0).Locate(id, roomType, http.RequestAborted));
        return capacity.Succeeded
            ? Answer.Empty(await cluster.Grains.GetGrain<IFacilityCapacity>(capacity.Value).Remove(id))
            : Answer.Refused(capacity.Error);
    }

    private static async Task<IResult> History(string facility, int roomType, HttpContext http, Cluster cluster)
    {
        var (id, paging) = (FacilityPath.Parse(facility), new RequestQuery(http.Request).Paging);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IFacilityCapacityQueries>(0).History(id, roomType, paging, http.RequestAborted)), paging);
    }

    private static FacilityCapacityWrite BodyOf(RequestBody body) => body.Checked(new FacilityCapacityWrite
    {
        RoomType = body.Plain<RoomType>("room_type", required: true),
        TotalCapacity = body.Integer("total_capacity", 0, FacilityLimits.MaxBeds),
        CurrentCapacity = body.Integer("current_capacity", 0, FacilityLimits.MaxBeds),
    });
}
