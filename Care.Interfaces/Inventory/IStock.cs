using Care.Interfaces.Calls;

namespace Care.Interfaces.Inventory;

/// <summary>
/// What a facility has of an item (contract 02, §9): all movements of it, and how much there should be at least. Keyed by <see cref="StockKey"/>, so that one
/// grain decides on each movement after the other.
/// </summary>
[Alias("care.IStock")]
public interface IStock : IGrainWithGuidKey
{
    /// <summary>Enters that some of the item came or was used. Refused where less is there than is used.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="body">What was sent; the item is that of the key.</param>
    [Alias("Move")]
    Task<Outcome<Document<StockMovement>>> Move(Guid facility, StockMovementWrite body);

    /// <summary>Undoes the last movement by an opposite one, and flags both. Undone twice, the movement is made again.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="item">The item, which is that of the key.</param>
    [Alias("Undo")]
    Task<Outcome<Done>> Undo(Guid facility, int item);

    /// <summary>Flags a movement as entered by mistake, or takes the flag away. The stock stays.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    /// <param name="movement">The movement.</param>
    [Alias("Flag")]
    Task<Outcome<Done>> Flag(Guid facility, Guid movement);

    /// <summary>Says how much of the item there should be at least; refused where that was said already.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="body">What was sent; the item is that of the key.</param>
    [Alias("SetMinimum")]
    Task<Outcome<Document<StockMinimum>>> SetMinimum(Guid facility, StockMinimumWrite body);

    /// <summary>Changes how much there should be at least.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("ChangeMinimum")]
    Task<Outcome<Document<StockMinimum>>> ChangeMinimum(Guid facility, StockMinimumWrite body);
}
