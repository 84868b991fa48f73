using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>The body of creating or changing a bed capacity (contract 02, §5), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.FacilityCapacityWrite")]
public sealed record FacilityCapacityWrite
{
    /// <summary>Room type.</summary>
    [Id(0), Required, Choice(ChoiceStyle.Number)]
    public Optional<RoomType> RoomType { get; init; }

    /// <summary>How many there are, from 0.</summary>
    [Id(1), Whole(0, FacilityLimits.MaxBeds)]
    public Optional<int> TotalCapacity { get; init; }

    /// <summary>How many are taken, from 0.</summary>
    [Id(2), Whole(0, FacilityLimits.MaxBeds)]
    public Optional<int> CurrentCapacity { get; init; }
}
