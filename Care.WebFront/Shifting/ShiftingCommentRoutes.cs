using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Shifting;

/// <summary>Comments on shifting requests (contract 06, §8).</summary>
internal static class ShiftingCommentRoutes
{
    public static void MapShiftingComments(this IEndpointRouteBuilder routes)
    {
        var comments = routes.MapGroup("/api/v1/shift/{shift}/comment").WithTags("shift");
        comments.MapGet("/", List).Produces<ShiftingCommentItem[]>();
        comments.MapPost("/", Write).AsksFirst(ShiftingPermissions.MayWriteAny).Produces<ShiftingComment>(StatusCodes.Status201Created);
        comments.MapGet("/{comment:guid}/", Get).Produces<ShiftingComment>();
    }

    private static async Task<IResult> List(string shift, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(shift);
        var query = new RequestQuery(http.Request);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IShiftingCommentQueries>(0).List(id, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Write(string shift, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(shift);
        var text = CommentBody.Read(await http.ReadBody());
        return Answer.Created(await cluster.Grains.GetGrain<IShiftingComment>(Guid.NewGuid()).Write(id, text));
    }

    private static async Task<IResult> Get(string shift, Guid comment, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(shift);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IShiftingCommentQueries>(0).Get(id, comment, http.RequestAborted)));
    }
}
