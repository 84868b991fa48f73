using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Beds;

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
