using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Locations;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Beds;

/// <summary>Beds, and those of a facility that assets stand at (contract 03, §4 and §8).</summary>
internal static class BedRoutes
{
    public static void MapBedRoutes(this IEndpointRouteBuilder routes)
    {
        var beds = routes.MapGroup("/api/v1/bed").WithTags("bed");
        beds.MapGet("/", List).WithSummary("Beds");
        beds.MapPost("/", Add).WithSummary("Create a bed, or several at once");
        beds.MapGet("/{bed:guid}/", Get).WithSummary("One bed");
        beds.MapMethods("/{bed:guid}/", ["PUT", "PATCH"], Update).AsksFirst(_ => true, Reach).WithSummary("Change a bed");
        beds.MapDelete("/{bed:guid}/", Remove).WithSummary("Delete a bed that nobody lies in");
        beds.MapGet("/{bed:guid}/camera_presets/", Presets).WithSummary("Presets of all cameras of a bed");
        routes.MapGroup("/api/v1/facility/{facility}/patient_asset_beds").WithTags("bed").MapGet("/", Monitored)
            .WithSummary("Beds of a facility that assets stand at, with whom lies in them");
    }

    private static Task<Outcome<Document<Bed>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IBed>(http.Id("bed")).Get();

    private static async Task<PageAnswer<Bed>> List(ListQuery<BedFilter> query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IBedQueries>(0).List(query.Read(), part, cancellation))));

    private static async Task<CreatedSomeAnswer<Bed>> Add(Body<BedWrite> body, Cluster cluster)
    {
        var bed = await body.Read();
        return bed.NumberOfBeds.Value > 1
            ? new(await cluster.Grains.GetGrain<IAssetLocation>(bed.Location.Value).AddBeds(bed))
            : new(await cluster.Grains.GetGrain<IBed>(IdempotentRequest.NewId()).Add(bed));
    }

    private static async Task<OkAnswer<Bed>> Get(Guid bed, Cluster cluster) => new(await cluster.Read(grains => grains.GetGrain<IBed>(bed).Get()));

    private static async Task<OkAnswer<Bed>> Update(Guid bed, Body<BedWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IBed>(bed).Update(await body.Read()));

    private static async Task<EmptyAnswer> Remove(Guid bed, Cluster cluster) => new(await cluster.Grains.GetGrain<IBed>(bed).Remove());

    private static async Task<PageAnswer<CameraPreset>> Presets(Guid bed, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IAssetBedQueries>(0).PresetsOfBed(bed, part, cancellation))));

    private static async Task<PageAnswer<PatientAssetBed>> Monitored(
        ParentId facility, ListQuery<PatientAssetBedFilter> query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IBedQueries>(0).Monitored(facility, query.Read(), part, cancellation))));
}
