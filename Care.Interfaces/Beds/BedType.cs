using Care.Interfaces.Choices;

namespace Care.Interfaces.Beds;

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
