using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Locations;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>The body of an asset (contract 03, §9.4), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetWrite")]
public sealed record AssetWrite
{
    private const int MaxLine = 1024;

    /// <summary>Its name.</summary>
    [Id(0), Required, Text(AssetLocationWrite.MaxName), Example("Infusion pump 1", Changed = "HDU Camera")]
    public Optional<string> Name { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(1), Required, Choice(ChoiceStyle.Label), Example(Assets.AssetType.Internal)]
    public Optional<AssetType> AssetType { get; init; }

    /// <summary>Where it is; within the facility it may be moved.</summary>
    [Id(2), Required, NotMerged, Example(DemoExamples.Location)]
    public Optional<Guid> Location { get; init; }

    /// <summary>Its description.</summary>
    [Id(3), Text(Characters.MaxNote)]
    public Optional<string?> Description { get; init; }

    /// <summary>What device it is; once told it is not changed, only taken back.</summary>
    [Id(4), Shape<AssetClassShape>]
    public Optional<string?> AssetClass { get; init; }

    /// <summary>Whether it works.</summary>
    [Id(5), Shape<IsWorkingShape>, Example(true)]
    public Optional<bool?> IsWorking { get; init; }

    /// <summary>Why it does not.</summary>
    [Id(6), Text(MaxLine)]
    public Optional<string?> NotWorkingReason { get; init; }

    /// <summary>Its serial number.</summary>
    [Id(7), Text(MaxLine), Example("SN-00301")]
    public Optional<string?> SerialNumber { get; init; }

    /// <summary>Who sold it.</summary>
    [Id(8), Text(MaxLine)]
    public Optional<string?> VendorName { get; init; }

    /// <summary>Who services it.</summary>
    [Id(9), Text(MaxLine)]
    public Optional<string?> SupportName { get; init; }

    /// <summary>Their phone number: mobile, landline or a support line.</summary>
    [Id(10), Shape<SupportPhoneShape>, Example("+919876500000")]
    public Optional<string> SupportPhone { get; init; }

    /// <summary>Their e-mail address.</summary>
    [Id(11), Shape<SupportEmailShape>]
    public Optional<string?> SupportEmail { get; init; }

    /// <summary>Who made it.</summary>
    [Id(12), Text(MaxLine)]
    public Optional<string?> Manufacturer { get; init; }

    /// <summary>The text of its QR code, of which there is one; empty is null.</summary>
    [Id(13), Text(MaxLine), NotMerged]
    public Optional<string?> QrCodeId { get; init; }

    /// <summary>What its warranty says. Deprecated.</summary>
    [Id(14), Text(Characters.MaxNote)]
    public Optional<string?> WarrantyDetails { get; init; }

    /// <summary>Until when warranty or maintenance lasts; not in the past when it is told.</summary>
    [Id(15)]
    public Optional<DateOnly?> WarrantyAmcEndOfValidity { get; init; }

    /// <summary>How the device is reached, replaced as a whole.</summary>
    [Id(16), Shape<AssetMetaShape>]
    public Optional<AssetMeta> Meta { get; init; }

    /// <summary>When it was last serviced, not in the future.</summary>
    [Id(17), NotMerged]
    public Optional<DateOnly> LastServicedOn { get; init; }

    /// <summary>What was done then.</summary>
    [Id(18), Text(Characters.MaxNote, Blank = true), NotMerged]
    public Optional<string> Note { get; init; }
}
