using System.Collections.Immutable;

namespace Care.Interfaces.Inventory;

/// <summary>Something that facilities keep in stock (contract 02, §9.1).</summary>
public sealed record InventoryItem
{
    /// <summary>Its integer key. Keys begin at 1 and have no gaps: clients find an item by its place in the list.</summary>
    public required int Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The unit that its stock is told in, or null.</summary>
    public required InventoryUnit? DefaultUnit { get; init; }

    /// <summary>The units that movements of it may be entered in.</summary>
    public required ImmutableArray<InventoryUnit> AllowedUnits { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required ImmutableArray<InventoryTag> Tags { get; init; }

    /// <summary>What it is, in words; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>The stock below which it is low where the facility says nothing of its own, in the default unit.</summary>
    public required double MinQuantity { get; init; }
}

/// <summary>A unit of items (contract 02, §9).</summary>
/// <param name="Id">Its integer key.</param>
/// <param name="Name">Its name.</param>
public sealed record InventoryUnit(int Id, string Name);

/// <summary>A sort of items (contract 02, §9).</summary>
/// <param name="Id">Its integer key.</param>
/// <param name="Name">Its name.</param>
public sealed record InventoryTag(int Id, string Name);
