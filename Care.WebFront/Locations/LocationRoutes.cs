using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Locations;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Locations;

/// <summary>The locations of a facility (contract 03, §2 and §3).</summary>
internal static class LocationRoutes
{
    public static void MapLocations(this IEndpointRouteBuilder routes)
    {
        var locations = routes.MapGroup("/api/v1/facility/{facility}/asset_location").WithTags("asset_location");
        locations.MapGet("/", List).WithSummary("Locations of a facility");
        locations.MapPost("/", Add).AsksFirst(_ => true, ReachFacility).WithSummary("Create a location");
        locations.MapGet("/{location:guid}/", Get).WithSummary("One location");
        locations.MapMethods("/{location:guid}/", ["PUT", "PATCH"], Update).AsksFirst(_ => true, ReachFacility).WithSummary("Change a location");
        locations.MapDelete("/{location:guid}/", Remove).WithSummary("Delete a location that is empty");
        locations.MapGet("/{location:guid}/availability/", Availability).WithSummary("When the middleware of a location was available");
        locations.MapGet("/{location:guid}/availability/{pk:int}/", OneAvailability).WithSummary("One record of it");
    }

    private static Task<Outcome<Done>> ReachFacility(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IFacilityQueries>(0).MayWriteBelow(http.Id("facility"));

    private static async Task<PageAnswer<AssetLocation>> List(
        ParentId facility, ListQuery<AssetLocationFilter> query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IAssetLocationQueries>(0).List(facility, query.Read(), part, cancellation))));

    private static async Task<CreatedAnswer<AssetLocation>> Add(ParentId facility, Body<AssetLocationWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IAssetLocation>(IdempotentRequest.NewId()).Add(facility, await body.Read()));

    private static async Task<OkAnswer<AssetLocation>> Get(ParentId facility, Guid location, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IAssetLocation>(location).Get(facility)));

    private static async Task<OkAnswer<AssetLocation>> Update(ParentId facility, Guid location, Body<AssetLocationWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IAssetLocation>(location).Change(facility, await body.Read()));

    private static async Task<EmptyAnswer> Remove(ParentId facility, Guid location, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IAssetLocation>(location).Remove(facility));

    /// <summary>The facility of the path is not compared with the location's (a quirk of the contract that is kept).</summary>
    private static async Task<PageAnswer<AvailabilityRecord>> Availability(
        ParentId facility, Guid location, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IAvailabilityQueries>(0).OfLocation(location, part, cancellation))));

    private static async Task<OkAnswer<AvailabilityRecord>> OneAvailability(
        ParentId facility, Guid location, int pk, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IAvailabilityQueries>(0).OneOfLocation(location, pk, cancellation)));
}
