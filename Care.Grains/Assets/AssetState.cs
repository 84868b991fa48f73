using Care.Grains.Storage;
using Care.Interfaces.Assets;

namespace Care.Grains.Assets;

/// <summary>An asset as it is stored (contract 03, §9).</summary>
[Kind("asset")]
internal sealed record AssetState : EntityState
{
    public Guid Facility { get; init; }

    public Guid CurrentLocation { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; } = "";

    public AssetType AssetType { get; init; } = AssetType.Internal;

    public string? AssetClass { get; init; }

    public AssetStatus Status { get; init; } = AssetStatus.Active;

    public bool? IsWorking { get; init; }

    public string? NotWorkingReason { get; init; }

    public string? SerialNumber { get; init; }

    public string? VendorName { get; init; }

    public string? SupportName { get; init; }

    public string SupportPhone { get; init; } = "";

    public string? SupportEmail { get; init; }

    public string? Manufacturer { get; init; }

    public string? QrCodeId { get; init; }

    public string? WarrantyDetails { get; init; } = "";

    public DateOnly? WarrantyAmcEndOfValidity { get; init; }

    public AssetMeta Meta { get; init; } = AssetMeta.None;

    /// <summary>The last service record.</summary>
    public Guid? LastService { get; init; }

    /// <summary>The service record that the last change told, until it is entered.</summary>
    public ServiceEntry? NewService { get; init; }

    /// <summary>The stay that it belongs to.</summary>
    public Guid? Stay { get; init; }

    /// <summary>Until when it belongs to that stay; null as long as the stay is open.</summary>
    public DateTimeOffset? StayUntil { get; init; }
}
