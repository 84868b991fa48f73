using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>A bed capacity as it is stored (contract 02, §5).</summary>
[Kind("facility_capacity")]
public sealed record FacilityCapacityState : EntityState, IFacilityChild
{
    public Guid Facility { get; init; }

    public RoomType RoomType { get; init; }

    public int TotalCapacity { get; init; }

    public int CurrentCapacity { get; init; }
}
