using Care.Interfaces.Choices;

namespace Care.Interfaces.Locations;

/// <summary>What a location of a facility is (contract 03, §14). Goes in as label or number, out as label.</summary>
public enum LocationType
{
    /// <summary>None of the others.</summary>
    [Label("OTHER")]
    Other = 1,

    /// <summary>An intensive care unit.</summary>
    [Label("ICU")]
    Icu = 10,

    /// <summary>A ward.</summary>
    [Label("WARD")]
    Ward = 20,
}
