using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>In which form facilities are listed (contract 02, §3.1).</summary>
public sealed record FacilityListForm
{
    /// <summary><c>true</c> for the short form.</summary>
    public string? All { get; init; }

    /// <summary>As a file for spreadsheets, all of them.</summary>
    [Present]
    public bool Csv { get; init; }

    /// <summary>In the file, a line for each bed capacity.</summary>
    [Present]
    public bool Capacity { get; init; }

    /// <summary>In the file, a line for each area's doctors.</summary>
    [Present]
    public bool Doctors { get; init; }

    /// <summary>In the file, a line for each day of patient stats.</summary>
    [Present]
    public bool Triage { get; init; }

    /// <summary>What the file holds: what the first of these parameters says.</summary>
    public FacilityExport Export() => this switch
    {
        { Capacity: true } => FacilityExport.Capacity,
        { Doctors: true } => FacilityExport.Doctors,
        { Triage: true } => FacilityExport.Triage,
        _ => FacilityExport.Facilities,
    };
}

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
