using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Resources;

/// <summary>Resource requests (contract 06, §9).</summary>
internal static class ResourceRequestRoutes
{
    public static void MapResourceRequestRoutes(this IEndpointRouteBuilder routes)
    {
        var resources = routes.MapGroup("/api/v1/resource").WithTags("resource");
        resources.MapGet("/", List).WithSummary("Resource requests, as a page or as a file for spreadsheets");
        resources.MapPost("/", Request).AsksFirst(ResourcePermissions.MayWriteAny).WithSummary("Ask other facilities for resources");
        resources.MapGet("/{resource:guid}/", Get).WithSummary("One resource request");
        resources.MapMethods("/{resource:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ResourcePermissions.MayWriteAny, Reach)
            .WithSummary("Change a resource request");
    }

    private static Task<Outcome<Document<ResourceRequest>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IResourceRequest>(http.Id("resource")).Get();

    private static async Task<PageOrCsvAnswer<ResourceRequest>> List(ListQuery<ResourceRequestQuery> query, Cluster cluster, CancellationToken cancellation)
    {
        var asked = query.Read();
        return asked.Csv
            ? new(await cluster.Read(grains => grains.GetGrain<IResourceRequestQueries>(0).Export(asked.Filter, asked.Order, cancellation)))
            : new(await ListedPage.Read(query.Paging, part =>
                cluster.Read(grains => grains.GetGrain<IResourceRequestQueries>(0).List(asked.Filter, asked.Order, part, cancellation))));
    }

    private static async Task<CreatedAnswer<ResourceRequest>> Request(Body<ResourceRequestWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IResourceRequest>(IdempotentRequest.NewId()).Request(await body.Read()));

    private static async Task<OkAnswer<ResourceRequest>> Get(Guid resource, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IResourceRequest>(resource).Get()));

    private static async Task<OkAnswer<ResourceRequest>> Update(Guid resource, Body<ResourceRequestWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IResourceRequest>(resource).Update(await body.Read()));
}

/// <summary>What a list of resource requests is asked for (contract 06, §9.3). <c>facility</c> has no meaning: the client sends it empty.</summary>
internal sealed record ResourceRequestQuery
{
    public required ResourceRequestFilter Filter { get; init; }

    /// <summary>In which order.</summary>
    [JsonPropertyName("ordering"), Shape<OrderingShape<ResourceRequestOrdering, ResourceRequestOrder>>]
    public ImmutableArray<ResourceRequestOrdering> Order { get; init; } = [];

    /// <summary>The whole list as a file for spreadsheets, in place of a page.</summary>
    [Present]
    public bool Csv { get; init; }
}
