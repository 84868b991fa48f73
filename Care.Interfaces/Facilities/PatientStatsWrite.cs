using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>The body of entering a day's counts (contract 02, §8), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.PatientStatsWrite")]
public sealed record PatientStatsWrite
{
    /// <summary>The day; today (UTC) where none is sent.</summary>
    [Id(0), NotMerged, Example("2024-03-01")]
    public Optional<DateOnly> EntryDate { get; init; }

    /// <summary>Patients who visited.</summary>
    [Id(1), Whole(0, FacilityLimits.MaxPatientsOfDay), Example(120)]
    public Optional<int> NumPatientsVisited { get; init; }

    /// <summary>Patients sent into home quarantine.</summary>
    [Id(2), Whole(0, FacilityLimits.MaxPatientsOfDay)]
    public Optional<int> NumPatientsHomeQuarantine { get; init; }

    /// <summary>Patients isolated.</summary>
    [Id(3), Whole(0, FacilityLimits.MaxPatientsOfDay)]
    public Optional<int> NumPatientsIsolation { get; init; }

    /// <summary>Patients referred.</summary>
    [Id(4), Whole(0, FacilityLimits.MaxPatientsOfDay), Example(3)]
    public Optional<int> NumPatientReferred { get; init; }

    /// <summary>Patients confirmed positive.</summary>
    [Id(5), Whole(0, FacilityLimits.MaxPatientsOfDay)]
    public Optional<int> NumPatientConfirmedPositive { get; init; }
}
