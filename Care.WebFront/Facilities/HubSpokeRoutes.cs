using Care.Interfaces.Facilities;
using Care.Interfaces.Idempotency;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Facilities;

/// <summary>The network around a facility: those that it serves, those that serve it (contract 02, §7).</summary>
internal static class HubSpokeRoutes
{
    public static void MapHubSpokeRoutes(this IEndpointRouteBuilder routes)
    {
        var spokes = routes.MapGroup("/api/v1/facility/{facility}/spokes").WithTags("spokes");
        spokes.MapGet("/", List).WithSummary("Facilities that a facility serves");
        spokes.MapPost("/", Add).WithSummary("Link a facility to one that it serves");
        spokes.MapGet("/{link:guid}/", Get).WithSummary("One link to a facility that is served");
        spokes.MapMethods("/{link:guid}/", ["PUT", "PATCH"], Change).WithSummary("Change such a link");
        spokes.MapDelete("/{link:guid}/", Remove).WithSummary("Remove such a link");
        routes.MapGroup("/api/v1/facility/{facility}/hubs").WithTags("hubs").MapGet("/", Hubs).WithSummary("Facilities that serve a facility");
    }

    private static async Task<PageAnswer<HubSpoke>> List(ParentId facility, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IHubSpokeQueries>(0).Spokes(facility, part, cancellation))));

    private static async Task<PageAnswer<HubSpoke>> Hubs(ParentId facility, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IHubSpokeQueries>(0).Hubs(facility, part, cancellation))));

    private static async Task<CreatedAnswer<HubSpoke>> Add(ParentId facility, Body<HubSpokeWrite> body, Cluster cluster)
    {
        var sent = await body.ReadBelow(cluster, facility);
        return new(await cluster.Grains.GetGrain<IHubSpoke>(IdempotentRequest.NewId()).Add(facility, sent));
    }

    private static async Task<OkAnswer<HubSpoke>> Get(ParentId facility, Guid link, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IHubSpoke>(link).Get(facility)));

    private static async Task<OkAnswer<HubSpoke>> Change(ParentId facility, Guid link, Body<HubSpokeWrite> body, Cluster cluster)
    {
        var sent = await body.ReadBelow(cluster, facility);
        return new(await cluster.Grains.GetGrain<IHubSpoke>(link).Change(facility, sent));
    }

    private static async Task<EmptyAnswer> Remove(ParentId facility, Guid link, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IHubSpoke>(link).Remove(facility));
}
