namespace Care.Interfaces.Facilities;

/// <summary>How many doctors of one area a facility says it has (contract 02, §6).</summary>
public sealed record HospitalDoctors
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>The area, as a number.</summary>
    public required DoctorType Area { get; init; }

    /// <summary>The area, as text.</summary>
    public required string AreaText { get; init; }

    /// <summary>How many there are.</summary>
    public int Count { get; init; }
}
