using Care.Grains.Storage;
using Care.Interfaces.Facilities;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Facilities;

/// <summary>A facility's day as it is stored (contract 02, §8).</summary>
[Kind("patient_stats", Name = "FacilityPatientStatsHistory")]
internal sealed record PatientStatsState : EntityState
{
    public Guid Facility { get; init; }

    public DateOnly EntryDate { get; init; }

    public int NumPatientsVisited { get; init; }

    public int NumPatientsHomeQuarantine { get; init; }

    public int NumPatientsIsolation { get; init; }

    public int NumPatientReferred { get; init; }

    public int NumPatientConfirmedPositive { get; init; }
}

[Mapper]
internal static partial class PatientStatsMapper
{
    public static partial PatientStats View(PatientStatsState state, Guid id);
}
