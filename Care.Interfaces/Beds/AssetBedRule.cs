using Care.Interfaces.Assets;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Beds;

/// <summary>Which assets may stand at which beds (contract 03, §5). What needs the other links of the bed is held by the database.</summary>
public static class AssetBedRule
{
    /// <summary>AB4: the asset stands there already.</summary>
    public static Error AlreadyLinked { get; } = Error.Field("non_field_errors", "Asset is already linked to bed");

    /// <summary>AB7: a bed has one monitor.</summary>
    public static Error HasMonitor { get; } = Error.Field("asset", "Another HL7 Monitor is already linked to this bed.");

    /// <summary>AB1: asset and bed come together on every write.</summary>
    public static Error? CheckNamed(AssetBedWrite body) => body is { Asset.Sent: true, Bed.Sent: true }
        ? null
        : Error.Fields([new("asset", ["Field is Required"]), new("bed", ["Field is Required"])]);

    /// <summary>AB5 and AB6: what stands at a bed for good is a monitor or a camera of the same facility.</summary>
    /// <param name="assetClass">The asset's class.</param>
    /// <param name="assetFacility">Where the asset is.</param>
    /// <param name="bedFacility">Where the bed is.</param>
    public static Error? Check(string? assetClass, Guid assetFacility, Guid bedFacility) =>
        !AssetClasses.IsFixed(assetClass) ? Error.Field("asset", "Asset is not a monitor or camera")
        : assetFacility != bedFacility ? Error.Field("asset", "Should be in the same facility as the bed")
        : null;
}
