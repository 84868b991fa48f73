using Care.Interfaces.Locations;

namespace Care.Interfaces.Assets;

/// <summary>An asset as it is shown to whoever reads its QR code (contract 03, §12).</summary>
public sealed record AssetPublic
{
    /// <summary>The asset.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required AssetLocation LocationObject { get; init; }

    /// <summary>Its serial number, or null.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>What its warranty says, or null.</summary>
    public string? WarrantyDetails { get; init; }

    /// <summary>Until when warranty or maintenance lasts, or null.</summary>
    public DateOnly? WarrantyAmcEndOfValidity { get; init; }

    /// <summary>Whose it is, as text.</summary>
    public required string AssetType { get; init; }

    /// <summary>What device it is; null for none, empty where it was taken back.</summary>
    public string? AssetClass { get; init; }

    /// <summary>Who sold it, or null.</summary>
    public string? VendorName { get; init; }

    /// <summary>Who services it, or null.</summary>
    public string? SupportName { get; init; }

    /// <summary>Their e-mail address, or null.</summary>
    public string? SupportEmail { get; init; }

    /// <summary>Their phone number, may be empty.</summary>
    public required string SupportPhone { get; init; }

    /// <summary>Whether it works, or null where nobody said.</summary>
    public bool? IsWorking { get; init; }

    /// <summary>How it stands, as text.</summary>
    public required string Status { get; init; }
}
