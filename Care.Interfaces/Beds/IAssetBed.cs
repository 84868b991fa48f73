using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Beds;

/// <summary>A monitor or a camera that stands at a bed (contract 03, §5). Keyed by the id that the API shows.</summary>
[Alias("care.IAssetBed")]
public interface IAssetBed : IGrainWithGuidKey
{
    /// <summary>The link.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<AssetBed>>> Get();

    /// <summary>Links an asset to a bed.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Link")]
    Task<Outcome<Document<AssetBed>>> Link(AssetBedWrite body);

    /// <summary>Changes the link.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<AssetBed>>> Update(AssetBedWrite body);

    /// <summary>Soft-deletes the link and its camera presets.</summary>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove();

    /// <summary>
    /// Soft-deletes the link because its bed or its asset is deleted; its camera presets stay (a quirk of the contract that is kept). May be repeated.
    /// </summary>
    [Internal, Alias("Unlink")]
    Task Unlink();

    /// <summary>Goes on with deleting its camera presets where that was begun and not ended. May be repeated.</summary>
    [Internal, Alias("FinishRemoving")]
    Task FinishRemoving();

    /// <summary>The bed that the camera of a preset stands at, for callers in whose scope the link is.</summary>
    [ReadOnly, Alias("ForPreset")]
    Task<Outcome<Done>> ForPreset();
}

/// <summary>
/// Links between assets and beds of facilities in the caller's scope, and the presets of their cameras (contract 03, §5 and §6). A pool of workers; key 0.
/// </summary>
[Alias("care.IAssetBedQueries")]
public interface IAssetBedQueries : IGrainWithIntegerKey
{
    /// <summary>Links, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<AssetBed>>> List(AssetBedFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The presets of the camera of a link, as they were entered.</summary>
    /// <param name="link">The link.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("PresetsOfLink")]
    Task<Outcome<Page<CameraPreset>>> PresetsOfLink(Guid link, Paging paging, CancellationToken cancellation = default);

    /// <summary>The presets of all links of a camera, as they were entered; those of links that are gone with their bed among them.</summary>
    /// <param name="asset">The camera.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("PresetsOfAsset")]
    Task<Outcome<Page<CameraPreset>>> PresetsOfAsset(Guid asset, Paging paging, CancellationToken cancellation = default);

    /// <summary>The presets of all cameras of a bed, as they were entered; those of cameras that are gone among them.</summary>
    /// <param name="bed">The bed.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("PresetsOfBed")]
    Task<Outcome<Page<CameraPreset>>> PresetsOfBed(Guid bed, Paging paging, CancellationToken cancellation = default);
}

/// <summary>Which links between assets and beds are listed (contract 03, §5). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetBedFilter")]
public sealed record AssetBedFilter
{
    /// <summary>The asset.</summary>
    [Id(0)]
    public Guid? Asset { get; init; }

    /// <summary>The bed.</summary>
    [Id(1)]
    public Guid? Bed { get; init; }

    /// <summary>The bed's facility.</summary>
    [Id(2)]
    public Guid? Facility { get; init; }
}
