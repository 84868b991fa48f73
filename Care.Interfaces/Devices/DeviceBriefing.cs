using Care.Interfaces.Assets;

namespace Care.Interfaces.Devices;

/// <summary>What must be known of an asset to speak to it through its middleware (contract 03, §13).</summary>
/// <param name="Facility">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="AssetClass">What device it is; null or empty for none.</param>
/// <param name="Meta">How it is reached.</param>
/// <param name="Host">The host of the middleware that serves it, or null.</param>
[GenerateSerializer, Immutable, Alias("care.DeviceBriefing")]
public sealed record DeviceBriefing(
    [property: Id(0)] Guid Facility,
    [property: Id(1)] string Name,
    [property: Id(2)] string? Description,
    [property: Id(3)] string? AssetClass,
    [property: Id(4)] AssetMeta Meta,
    [property: Id(5)] string? Host)
{
    /// <summary>Says nothing: the credentials of a camera are never written to a log.</summary>
    public override string ToString() => nameof(DeviceBriefing);
}
