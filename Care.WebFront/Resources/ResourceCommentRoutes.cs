using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Comments;
using Care.WebFront.Permissions;

namespace Care.WebFront.Resources;

/// <summary>Comments on resource requests (contract 06, §10).</summary>
internal static class ResourceCommentRoutes
{
    public static void MapResourceCommentRoutes(this IEndpointRouteBuilder routes)
    {
        var comments = routes.MapGroup("/api/v1/resource/{resource}/comment").WithTags("resource");
        comments.MapGet("/", List).WithSummary("Comments on a resource request");
        comments.MapPost("/", Write).AsksFirst(ResourcePermissions.MayReadAny).WithSummary("Comment on a resource request");
        comments.MapGet("/{comment:guid}/", Get).WithSummary("One comment");
    }

    private static async Task<PageAnswer<ResourceComment>> List(ParentId resource, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IResourceCommentQueries>(0).List(resource, part, cancellation))));

    private static async Task<CreatedAnswer<ResourceComment>> Write(ParentId resource, Body<RequestCommentWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IResourceComment>(IdempotentRequest.NewId()).Write(resource, (await body.Read()).Comment));

    private static async Task<OkAnswer<ResourceComment>> Get(ParentId resource, Guid comment, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IResourceCommentQueries>(0).Get(resource, comment, cancellation)));
}
