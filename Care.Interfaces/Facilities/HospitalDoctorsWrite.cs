using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>The body of creating or changing a count of doctors (contract 02, §6), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.HospitalDoctorsWrite")]
public sealed record HospitalDoctorsWrite
{
    /// <summary>Area.</summary>
    [Id(0), Required, Choice(ChoiceStyle.Number)]
    public Optional<DoctorType> Area { get; init; }

    /// <summary>How many there are, from 0.</summary>
    [Id(1), Required, Whole(0, FacilityLimits.MaxDoctors)]
    public Optional<int> Count { get; init; }
}
