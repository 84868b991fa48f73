using Care.Interfaces.Choices;

namespace Care.Interfaces.Facilities;

/// <summary>The room types of bed capacities (contract 02, §12), shown as numbers.</summary>
public enum RoomType
{
    /// <summary>ICU Bed.</summary>
    [Label("ICU Bed")]
    ICUBed = 100,

    /// <summary>Ordinary Bed.</summary>
    [Label("Ordinary Bed")]
    OrdinaryBed = 200,

    /// <summary>Oxygen Bed.</summary>
    [Label("Oxygen Bed")]
    OxygenBed = 300,

    /// <summary>Isolation Bed.</summary>
    [Label("Isolation Bed")]
    IsolationBed = 400,

    /// <summary>Others.</summary>
    Others = 500,
}
