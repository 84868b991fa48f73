using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Facilities;

/// <summary>The network around a facility: those that it serves, those that serve it (contract 02, §7).</summary>
internal static class HubSpokeRoutes
{
    public static void MapHubSpokes(this IEndpointRouteBuilder routes)
    {
        var spokes = routes.MapGroup("/api/v1/facility/{facility}/spokes").WithTags("spokes");
        spokes.MapGet("/", List).Produces<HubSpoke[]>();
        spokes.MapPost("/", Add).Produces<HubSpoke>(StatusCodes.Status201Created);
        spokes.MapGet("/{link:guid}/", Get).Produces<HubSpoke>();
        spokes.MapMethods("/{link:guid}/", ["PUT", "PATCH"], Change).Produces<HubSpoke>();
        spokes.MapDelete("/{link:guid}/", Remove).Produces(StatusCodes.Status204NoContent);
        routes.MapGet("/api/v1/facility/{facility}/hubs/", Hubs).WithTags("hubs").Produces<HubSpoke[]>();
    }

    private static async Task<IResult> List(string facility, HttpContext http, Cluster cluster)
    {
        var (hub, paging) = (FacilityPath.Parse(facility), new RequestQuery(http.Request).Paging);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IHubSpokeQueries>(0).Spokes(hub, paging, http.RequestAborted)), paging);
    }

    private static async Task<IResult> Hubs(string facility, HttpContext http, Cluster cluster)
    {
        var (spoke, paging) = (FacilityPath.Parse(facility), new RequestQuery(http.Request).Paging);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IHubSpokeQueries>(0).Hubs(spoke, paging, http.RequestAborted)), paging);
    }

    private static async Task<IResult> Add(string facility, HttpContext http, Cluster cluster)
    {
        var hub = FacilityPath.Parse(facility);
        var body = await http.ReadBodyBelow(cluster, hub, BodyOf);
        return Answer.Created(await cluster.Grains.GetGrain<IHubSpoke>(Guid.NewGuid()).Add(hub, body));
    }

    private static async Task<IResult> Get(string facility, Guid link, Cluster cluster)
    {
        var hub = FacilityPath.Parse(facility);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IHubSpoke>(link).Get(hub)));
    }

    private static async Task<IResult> Change(string facility, Guid link, HttpContext http, Cluster cluster)
    {
        var hub = FacilityPath.Parse(facility);
        var body = await http.ReadBodyBelow(cluster, hub, BodyOf);
        return Answer.Ok(await cluster.Grains.GetGrain<IHubSpoke>(link).Change(hub, body));
    }

    private static async Task<IResult> Remove(string facility, Guid link, Cluster cluster) =>
        Answer.Empty(await cluster.Grains.GetGrain<IHubSpoke>(link).Remove(FacilityPath.Parse(facility)));

    private static HubSpokeWrite BodyOf(RequestBody body) => body.Checked(new HubSpokeWrite
    {
        Spoke = body.ExternalId("spoke", required: true),
        Relationship = body.Plain<HubRelationship>("relationship"),
    });
}
