using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Beds;

/// <summary>Monitors and cameras at beds, and the cameras' presets (contract 03, §5 and §6).</summary>
internal static class AssetBedRoutes
{
    public static void MapAssetBedRoutes(this IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/api/v1/assetbed").WithTags("assetbed");
        links.MapGet("/", List).WithSummary("Links between assets and beds");
        links.MapPost("/", Link).WithSummary("Link an asset to a bed");
        links.MapGet("/{link:guid}/", Get).WithSummary("One link");
        links.MapMethods("/{link:guid}/", ["PUT", "PATCH"], Update).AsksFirst(_ => true, Reach).WithSummary("Change a link");
        links.MapDelete("/{link:guid}/", Remove).WithSummary("Take an asset from a bed, with its camera presets");

        var presets = routes.MapGroup("/api/v1/assetbed/{link:guid}/camera_presets").WithTags("camera_preset");
        presets.MapGet("/", Presets).WithSummary("Presets of a camera at a bed");
        presets.MapPost("/", AddPreset).AsksFirst(_ => true, Reach).WithSummary("Create a camera preset");
        presets.MapGet("/{preset:guid}/", GetPreset).WithSummary("One camera preset");
        presets.MapMethods("/{preset:guid}/", ["PUT", "PATCH"], UpdatePreset).AsksFirst(_ => true, ReachPreset).WithSummary("Change a camera preset");
        presets.MapDelete("/{preset:guid}/", RemovePreset).WithSummary("Delete a camera preset");
    }

    private static Task<Outcome<Document<AssetBed>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IAssetBed>(http.Id("link")).Get();

    private static Task<Outcome<Document<CameraPreset>>> ReachPreset(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<ICameraPreset>(http.Id("preset")).Get(http.Id("link"));

    private static async Task<PageAnswer<AssetBed>> List(ListQuery<AssetBedFilter> query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IAssetBedQueries>(0).List(query.Read(), part, cancellation))));

    private static async Task<CreatedAnswer<AssetBed>> Link(Body<AssetBedWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IAssetBed>(IdempotentRequest.NewId()).Link(await body.Read()));

    private static async Task<OkAnswer<AssetBed>> Get(Guid link, Cluster cluster) => new(await cluster.Read(grains => grains.GetGrain<IAssetBed>(link).Get()));

    private static async Task<OkAnswer<AssetBed>> Update(Guid link, Body<AssetBedWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IAssetBed>(link).Update(await body.Read()));

    private static async Task<EmptyAnswer> Remove(Guid link, Cluster cluster) => new(await cluster.Grains.GetGrain<IAssetBed>(link).Remove());

    private static async Task<PageAnswer<CameraPreset>> Presets(Guid link, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IAssetBedQueries>(0).PresetsOfLink(link, part, cancellation))));

    private static async Task<CreatedAnswer<CameraPreset>> AddPreset(Guid link, Body<CameraPresetWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<ICameraPreset>(IdempotentRequest.NewId()).Add(link, await body.Read()));

    private static async Task<OkAnswer<CameraPreset>> GetPreset(Guid link, Guid preset, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<ICameraPreset>(preset).Get(link)));

    private static async Task<OkAnswer<CameraPreset>> UpdatePreset(Guid link, Guid preset, Body<CameraPresetWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<ICameraPreset>(preset).Update(link, await body.Read()));

    private static async Task<EmptyAnswer> RemovePreset(Guid link, Guid preset, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<ICameraPreset>(preset).Remove(link));
}
