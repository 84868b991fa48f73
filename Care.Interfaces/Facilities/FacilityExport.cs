namespace Care.Interfaces.Facilities;

/// <summary>What an export of facilities holds beside the facilities themselves (contract 02, §3.1).</summary>
public enum FacilityExport
{
    /// <summary>Nothing.</summary>
    Facilities = 0,

    /// <summary>A line for each bed capacity, and the facility's oxygen.</summary>
    Capacity = 1,

    /// <summary>A line for each area's doctors.</summary>
    Doctors = 2,

    /// <summary>A line for each day of patient stats.</summary>
    Triage = 3,
}
