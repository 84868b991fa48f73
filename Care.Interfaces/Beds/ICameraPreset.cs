using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Beds;

/// <summary>A preset of a camera at a bed (contract 03, §6). Keyed by the id that the API shows.</summary>
[Alias("care.ICameraPreset")]
public interface ICameraPreset : IGrainWithGuidKey
{
    /// <summary>The preset.</summary>
    /// <param name="link">The link in whose path it was addressed.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<CameraPreset>>> Get(Guid link);

    /// <summary>Creates it.</summary>
    /// <param name="link">The link that it belongs to.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Add")]
    Task<Outcome<Document<CameraPreset>>> Add(Guid link, CameraPresetWrite body);

    /// <summary>Changes it.</summary>
    /// <param name="link">The link in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<CameraPreset>>> Update(Guid link, CameraPresetWrite body);

    /// <summary>Soft-deletes it.</summary>
    /// <param name="link">The link in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid link);

    /// <summary>Soft-deletes it with its link. May be repeated.</summary>
    [Internal, Alias("RemoveWithLink")]
    Task RemoveWithLink();
}
