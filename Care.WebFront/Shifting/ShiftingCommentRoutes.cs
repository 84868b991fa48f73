using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Comments;
using Care.WebFront.Permissions;

namespace Care.WebFront.Shifting;

/// <summary>Comments on shifting requests (contract 06, §8).</summary>
internal static class ShiftingCommentRoutes
{
    public static void MapShiftingCommentRoutes(this IEndpointRouteBuilder routes)
    {
        var comments = routes.MapGroup("/api/v1/shift/{shift}/comment").WithTags("shift");
        comments.MapGet("/", List).WithSummary("Comments on a shifting request");
        comments.MapPost("/", Write).AsksFirst(ShiftingPermissions.MayWriteAny).WithSummary("Comment on a shifting request");
        comments.MapGet("/{comment:guid}/", Get).WithSummary("One comment");
    }

    private static async Task<PageAnswer<ShiftingCommentItem>> List(ParentId shift, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IShiftingCommentQueries>(0).List(shift, part, cancellation))));

    private static async Task<CreatedAnswer<ShiftingComment>> Write(ParentId shift, Body<RequestCommentWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IShiftingComment>(IdempotentRequest.NewId()).Write(shift, (await body.Read()).Comment));

    private static async Task<OkAnswer<ShiftingComment>> Get(ParentId shift, Guid comment, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IShiftingCommentQueries>(0).Get(shift, comment, cancellation)));
}
