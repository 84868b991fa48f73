using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

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

/// <summary>The body of creating or changing a count of doctors (contract 02, §6), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.HospitalDoctorsWrite")]
public sealed record HospitalDoctorsWrite
{
    /// <summary>Area.</summary>
    [Id(0), Required, Choice(ChoiceStyle.Number), Example(DoctorType.Pulmonology, Changed = DoctorType.GeneralMedicine)]
    public Optional<DoctorType> Area { get; init; }

    /// <summary>How many there are, from 0.</summary>
    [Id(1), Required, Whole(0, FacilityLimits.MaxDoctors), Example(5)]
    public Optional<int> Count { get; init; }
}
