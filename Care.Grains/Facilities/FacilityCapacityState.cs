using Care.Grains.Storage;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>A bed capacity as it is stored (contract 02, §5).</summary>
public sealed record FacilityCapacityState : EntityState
{
    public Guid Facility { get; init; }

    public RoomType RoomType { get; init; }

    public int TotalCapacity { get; init; }

    public int CurrentCapacity { get; init; }

    public FacilityCapacity Shown(Guid id) => new()
    {
        Id = id,
        RoomType = RoomType,
        RoomTypeText = Choice<RoomType>.Label(RoomType),
        TotalCapacity = TotalCapacity,
        CurrentCapacity = CurrentCapacity,
        ModifiedDate = ModifiedDate,
    };
}
