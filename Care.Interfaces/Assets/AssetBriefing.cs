namespace Care.Interfaces.Assets;

/// <summary>What must be known of an asset to whoever puts it to a bed or assigns it.</summary>
/// <param name="Facility">Where it is.</param>
/// <param name="AssetClass">What device it is, or null.</param>
/// <param name="Stay">The stay that it belongs to, or null.</param>
[GenerateSerializer, Immutable, Alias("care.AssetBriefing")]
public sealed record AssetBriefing([property: Id(0)] Guid Facility, [property: Id(1)] string? AssetClass, [property: Id(2)] Guid? Stay);
