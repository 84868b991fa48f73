namespace Care.Interfaces.Facilities;

/// <summary>What a facility counted on one day (contract 02, §8).</summary>
public sealed record PatientStats
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>The facility.</summary>
    public required Guid Facility { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly EntryDate { get; init; }

    /// <summary>Patients who visited.</summary>
    public int NumPatientsVisited { get; init; }

    /// <summary>Patients sent into home quarantine.</summary>
    public int NumPatientsHomeQuarantine { get; init; }

    /// <summary>Patients isolated.</summary>
    public int NumPatientsIsolation { get; init; }

    /// <summary>Patients referred.</summary>
    public int NumPatientReferred { get; init; }

    /// <summary>Patients confirmed positive.</summary>
    public int NumPatientConfirmedPositive { get; init; }

    /// <summary>When the day was first entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
