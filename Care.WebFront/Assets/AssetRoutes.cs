using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Assets;

/// <summary>Assets (contract 03, §9), with whether they are available (§3), their services (§11), and where a user's assets usually are (§9.7).</summary>
internal static class AssetRoutes
{
    public static void MapAssetRoutes(this IEndpointRouteBuilder routes)
    {
        var assets = routes.MapGroup("/api/v1/asset").WithTags("asset");
        assets.MapGet("/", List).WithSummary("Assets, or all of them as a file for spreadsheets");
        assets.MapPost("/", Add).AsksFirst(AssetPermissions.MayWriteAny).WithSummary("Create an asset");
        assets.MapGet("/get_default_user_location/", DefaultLocation).AlsoAnswers(ErrorKind.NotFound).WithSummary("Where the caller's assets usually are");
        assets.MapPost("/set_default_user_location/", SetDefaultLocation).AsksFirst(AssetPermissions.MayWriteAny)
            .WithSummary("Say where the caller's assets usually are");
        assets.MapGet("/{asset:guid}/", Get).WithSummary("One asset");
        assets.MapMethods("/{asset:guid}/", ["PUT", "PATCH"], Update).AsksFirst(AssetPermissions.MayWriteAny, Reach)
            .WithSummary("Change an asset, or move it within its facility");
        assets.MapDelete("/{asset:guid}/", Remove).WithSummary("Delete an asset");
        assets.MapGet("/{asset:guid}/camera_presets/", Presets).WithSummary("Presets of a camera at all its beds");
        assets.MapGet("/{asset:guid}/availability/", Availability).WithSummary("When an asset was available");
        assets.MapGet("/{asset:guid}/availability/{pk:int}/", OneAvailability).WithSummary("One record of it");

        var services = routes.MapGroup("/api/v1/asset/{asset}/service_records").WithTags("asset_service");
        services.MapGet("/", Services).WithSummary("Service records of an asset");
        services.MapGet("/{record:guid}/", Service).WithSummary("One service record");
        services.MapMethods("/{record:guid}/", ["PUT", "PATCH"], UpdateService).AsksFirst(_ => true, ReachService).WithSummary("Change a service record");
    }

    private static Task<Outcome<Document<AssetWithStatus>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IAsset>(http.Id("asset")).Get();

    private static Task<Outcome<Document<ServiceRecord>>> ReachService(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IAssetHistoryQueries>(0).ServiceRecord(http.Id("asset"), http.Id("record"), http.RequestAborted);

    private static async Task<PageOrCsvAnswer<AssetWithStatus>> List(
        ListQuery<AssetFilter> query, HttpContext http, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return http.Request.Query.ContainsKey("csv")
            ? new(await cluster.Read(grains => grains.GetGrain<IAssetQueries>(0).Export(filter, cancellation)))
            : new(
                await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IAssetQueries>(0).List(filter, part, cancellation))));
    }

    private static async Task<CreatedAnswer<Asset>> Add(Body<AssetWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IAsset>(IdempotentRequest.NewId()).Add(await body.Read()));

    private static async Task<OkAnswer<AssetWithStatus>> Get(Guid asset, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IAsset>(asset).Get()));

    private static async Task<OkAnswer<AssetWithStatus>> Update(Guid asset, Body<AssetWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IAsset>(asset).Update(await body.Read()));

    private static async Task<EmptyAnswer> Remove(Guid asset, Cluster cluster) => new(await cluster.Grains.GetGrain<IAsset>(asset).Remove());

    private static async Task<PageAnswer<CameraPreset>> Presets(Guid asset, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IAssetBedQueries>(0).PresetsOfAsset(asset, part, cancellation))));

    private static async Task<PageAnswer<AvailabilityRecord>> Availability(Guid asset, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IAvailabilityQueries>(0).OfAsset(asset, part, cancellation))));

    private static async Task<OkAnswer<AvailabilityRecord>> OneAvailability(Guid asset, int pk, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IAvailabilityQueries>(0).OneOfAsset(asset, pk, cancellation)));

    private static async Task<PageAnswer<ServiceRecord>> Services(
        ParentId asset, ListQuery<AssetReference> query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IAssetHistoryQueries>(0).ServiceRecords(asset, query.Read(), part, cancellation))));

    private static async Task<OkAnswer<ServiceRecord>> Service(ParentId asset, Guid record, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IAssetHistoryQueries>(0).ServiceRecord(asset, record, cancellation)));

    private static async Task<OkAnswer<ServiceRecord>> UpdateService(ParentId asset, Guid record, Body<ServiceRecordWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IServiceRecord>(record).Update(asset, await body.Read()));

    private static async Task<OkAnswer<DefaultLocation>> DefaultLocation(Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IDefaultLocation>(Caller.Current!.User).Get()));

    private static async Task<OkAnswer<DefaultLocation>> SetDefaultLocation(Body<DefaultLocationWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return !sent.Location.Sent ? throw new RequestRefusedException(Error.Rule("location", "is required"))
            : !Guid.TryParse(sent.Location.Value, out var location) ? throw new RequestRefusedException(Error.NotFound("AssetLocation"))
            : new(await cluster.Grains.GetGrain<IDefaultLocation>(Caller.Current!.User).Set(location));
    }
}
