namespace Care.Interfaces.Assets;

/// <summary>The middleware that serves an asset (contract 03, §0, "H(asset)"), and whose address it is.</summary>
/// <param name="Hostname">Its host.</param>
/// <param name="Source">Whose address: <c>asset</c>, <c>location</c> or <c>facility</c>.</param>
[GenerateSerializer, Immutable, Alias("care.ResolvedMiddleware")]
public sealed record ResolvedMiddleware([property: Id(0)] string Hostname, [property: Id(1)] string Source)
{
    /// <summary>The first host that is told: the asset's own, its location's, its facility's; null for none.</summary>
    public static ResolvedMiddleware? Of(string? asset, string? location, string? facility) =>
        !string.IsNullOrEmpty(asset) ? new(asset, "asset")
        : !string.IsNullOrEmpty(location) ? new(location, "location")
        : !string.IsNullOrEmpty(facility) ? new(facility, "facility")
        : null;
}
