using Care.Interfaces.Choices;
using Care.Interfaces.Locations;

namespace Care.Interfaces.Assets;

/// <summary>An asset: a device or another thing that a hospital keeps account of (contract 03, §1).</summary>
public record Asset
{
    /// <summary>The asset.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whose it is, as text.</summary>
    public required string AssetType { get; init; }

    /// <summary>What device it is; null for none, empty where it was taken back.</summary>
    public string? AssetClass { get; init; }

    /// <summary>How it stands, as text.</summary>
    public required string Status { get; init; }

    /// <summary>Where it is.</summary>
    public required AssetLocation LocationObject { get; init; }

    /// <summary>Whether it works, or null where nobody said.</summary>
    public bool? IsWorking { get; init; }

    /// <summary>Why it does not, or null.</summary>
    public string? NotWorkingReason { get; init; }

    /// <summary>Its serial number, or null.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Who sold it, or null.</summary>
    public string? VendorName { get; init; }

    /// <summary>Who services it, or null.</summary>
    public string? SupportName { get; init; }

    /// <summary>Their phone number, may be empty.</summary>
    public required string SupportPhone { get; init; }

    /// <summary>Their e-mail address, or null.</summary>
    public string? SupportEmail { get; init; }

    /// <summary>Who made it, or null.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>The text of its QR code, or null.</summary>
    public string? QrCodeId { get; init; }

    /// <summary>What its warranty says, or null. Deprecated.</summary>
    public string? WarrantyDetails { get; init; }

    /// <summary>Until when warranty or maintenance lasts, or null.</summary>
    public DateOnly? WarrantyAmcEndOfValidity { get; init; }

    /// <summary>How the device is reached.</summary>
    public required AssetMeta Meta { get; init; }

    /// <summary>When it was last serviced, or null.</summary>
    public ServiceRecord? LastService { get; init; }

    /// <summary>The middleware that serves it, or null.</summary>
    public ResolvedMiddleware? ResolvedMiddleware { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}

/// <summary>An asset with whether it is available: in lists, in full, and in the answer to a change.</summary>
public sealed record AssetWithStatus : Asset
{
    /// <summary>How it was found last, as text, or null.</summary>
    public string? LatestStatus { get; init; }
}

/// <summary>Whose an asset is (contract 03, §14). Goes in as label or number, out as label.</summary>
public enum AssetType
{
    /// <summary>The facility's own.</summary>
    [Label("INTERNAL")]
    Internal = 50,

    /// <summary>Somebody else's.</summary>
    [Label("EXTERNAL")]
    External = 100,
}

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
