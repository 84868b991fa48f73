using System.Text.Json;
using Care.Interfaces.Choices;
using Care.Interfaces.Locations;

namespace Care.Interfaces.Beds;

/// <summary>A bed (contract 03, §1).</summary>
public sealed record Bed
{
    /// <summary>The bed.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, unique in the location whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>Its description, may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>What it is, as text.</summary>
    public required string BedType { get; init; }

    /// <summary>Where it is.</summary>
    public required AssetLocation LocationObject { get; init; }

    /// <summary>
    /// Whether somebody lies in it. Told of beds themselves only: always false in the answer that creates one and wherever a bed is named inside something else
    /// (a quirk of the contract that is kept).
    /// </summary>
    public bool IsOccupied { get; init; }

    /// <summary>What the client keeps with it.</summary>
    public JsonElement Meta { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}

/// <summary>What a bed is (contract 03, §14). Goes in as label or number, out as label.</summary>
public enum BedType
{
    /// <summary>In isolation.</summary>
    [Label("ISOLATION")]
    Isolation = 1,

    /// <summary>Intensive care.</summary>
    [Label("ICU")]
    Icu = 2,

    /// <summary>Intensive care with non-invasive ventilation.</summary>
    [Label("ICU_WITH_NON_INVASIVE_VENTILATOR")]
    IcuWithNonInvasiveVentilator = 3,

    /// <summary>Intensive care with oxygen.</summary>
    [Label("ICU_WITH_OXYGEN_SUPPORT")]
    IcuWithOxygenSupport = 4,

    /// <summary>Intensive care with invasive ventilation.</summary>
    [Label("ICU_WITH_INVASIVE_VENTILATOR")]
    IcuWithInvasiveVentilator = 5,

    /// <summary>With oxygen.</summary>
    [Label("BED_WITH_OXYGEN_SUPPORT")]
    BedWithOxygenSupport = 6,

    /// <summary>An ordinary one.</summary>
    [Label("REGULAR")]
    Regular = 7,
}
