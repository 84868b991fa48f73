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
