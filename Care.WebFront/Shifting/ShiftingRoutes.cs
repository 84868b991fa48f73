using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Shifting;

/// <summary>Shifting requests (contract 06, §7).</summary>
internal static class ShiftingRoutes
{
    public static void MapShifting(this IEndpointRouteBuilder routes)
    {
        var shifts = routes.MapGroup("/api/v1/shift").WithTags("shift");
        shifts.MapGet("/", List).Produces<ShiftingListItem[]>();
        shifts.MapPost("/", Request).AsksFirst(ShiftingPermissions.MayWriteAny).Produces<ShiftingRequest>(StatusCodes.Status201Created);
        shifts.MapGet("/{shift:guid}/", Get).Produces<ShiftingDetail>();
        shifts.MapMethods("/{shift:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ShiftingPermissions.MayWriteAny, Reach).Produces<ShiftingRequest>();
        shifts.MapPost("/{shift:guid}/transfer/", Transfer).Produces<ShiftingTransferred>();
        routes.MapShiftingComments();
    }

    private static Task<Outcome<Document<ShiftingDetail>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IShifting>(http.Id("shift")).Get();

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = ShiftingQuery.FilterOf(query);
        var order = ShiftingQuery.OrderOf(query);
        return query.Has("csv")
            ? Answer.Csv(await cluster.Read(grains => grains.GetGrain<IShiftingQueries>(0).Export(filter, order, http.RequestAborted)))
            : Answer.Page(await cluster.Read(grains => grains.GetGrain<IShiftingQueries>(0).List(filter, order, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Request(HttpContext http, Cluster cluster) =>
        Answer.Created(await cluster.Grains.GetGrain<IShifting>(Guid.NewGuid()).Request(ShiftingBody.Read(await http.ReadBody(), isNew: true)));

    private static async Task<IResult> Get(Guid shift, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IShifting>(shift).Get()));

    private static async Task<IResult> Update(Guid shift, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Grains.GetGrain<IShifting>(shift).Update(ShiftingBody.Read(await http.ReadBody(), isNew: false)));

    private static async Task<IResult> Transfer(Guid shift, Cluster cluster) => Answer.Ok(await cluster.Grains.GetGrain<IShifting>(shift).Transfer());
}
