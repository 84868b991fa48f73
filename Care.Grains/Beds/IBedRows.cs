using Care.Interfaces.Beds;

namespace Care.Grains.Beds;

/// <summary>Rows of beds, stays and links, read where grains write: to show one and to decide.</summary>
public interface IBedRows
{
    /// <summary>Whether somebody lies in a bed.</summary>
    Task<bool> IsOccupied(Guid bed);

    /// <summary>The stays in beds that are open or end at an instant or later, and all stays of a consultation, as they were entered.</summary>
    /// <param name="beds">The beds.</param>
    /// <param name="from">The instant.</param>
    /// <param name="consultation">The consultation; null for no more than the beds.</param>
    Task<IReadOnlyList<BedStay>> Stays(Guid[] beds, DateTimeOffset from, Guid? consultation);

    /// <summary>A stay with its bed and its assets.</summary>
    Task<StayRow?> Stay(Guid stay);

    /// <summary>A link with its asset and its bed.</summary>
    Task<AssetBedRow?> Link(Guid link);

    /// <summary>The live links of a bed or an asset.</summary>
    Task<IReadOnlyList<Guid>> LinksOf(Guid bedOrAsset);

    /// <summary>Whether an asset stands at a bed.</summary>
    Task<bool> IsLinked(Guid asset, Guid bed);

    /// <summary>The live presets of the camera of a link.</summary>
    Task<IReadOnlyList<Guid>> PresetsOf(Guid link);

    /// <summary>Whether a bed of a location has one of the names.</summary>
    Task<bool> HasName(Guid location, string[] names);
}
