using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>Which assets are listed (contract 03, §9.2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetFilter")]
public sealed record AssetFilter
{
    /// <summary>The facility where it is.</summary>
    [Id(0)]
    public Guid? Facility { get; init; }

    /// <summary>The location where it is.</summary>
    [Id(1)]
    public Guid? Location { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(2), Choice(ChoiceStyle.Label)]
    public AssetType? AssetType { get; init; }

    /// <summary>What device it is, exactly.</summary>
    [Id(3)]
    public string? AssetClass { get; init; }

    /// <summary>How it stands.</summary>
    [Id(4), Choice(ChoiceStyle.Label)]
    public AssetStatus? Status { get; init; }

    /// <summary>Whether it works.</summary>
    [Id(5)]
    public bool? IsWorking { get; init; }

    /// <summary>Contained in the text of its QR code.</summary>
    [Id(6)]
    public string? QrCodeId { get; init; }

    /// <summary>Whether a patient's stay has it now.</summary>
    [Id(7)]
    public bool? InUseByConsultation { get; init; }

    /// <summary>Whether it stands at a bed for good: a camera or a monitor.</summary>
    [Id(8)]
    public bool? IsPermanent { get; init; }

    /// <summary>Days on which warranty or maintenance ends.</summary>
    [Id(9)]
    public DateRange? WarrantyAmcEndOfValidity { get; init; }

    /// <summary>Words that must all occur in the name, the serial number or the QR code.</summary>
    [Id(10)]
    public string? SearchText { get; init; }
}

/// <summary>How an asset stands (contract 03, §14). Nothing in the API changes it.</summary>
public enum AssetStatus
{
    /// <summary>In use.</summary>
    [Label("ACTIVE")]
    Active = 50,

    /// <summary>On its way to another place.</summary>
    [Label("TRANSFER_IN_PROGRESS")]
    TransferInProgress = 100,
}
