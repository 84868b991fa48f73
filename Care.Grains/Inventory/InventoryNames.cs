using Care.Interfaces.Calls;

namespace Care.Grains.Inventory;

/// <summary>What of an inventory that is not there is called (contract 02, §9).</summary>
internal static class InventoryNames
{
    public static Error NoItem { get; } = Error.NotFound("FacilityInventoryItem");

    public static Error NoMovement { get; } = Error.NotFound("FacilityInventoryLog");

    public static Error NoMinimum { get; } = Error.NotFound("FacilityInventoryMinQuantity");
}
