using Care.Grains.Storage;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Facilities;

/// <summary>The form in which bed capacities are shown (contract 02, §5).</summary>
internal sealed class FacilityCapacityViews : PlainViews<FacilityCapacityState, FacilityCapacity>
{
    protected override FacilityCapacity View(Guid id, FacilityCapacityState state) => FacilityCapacityMapper.View(state, id);
}

[Mapper]
internal static partial class FacilityCapacityMapper
{
    [MapProperty(nameof(FacilityCapacityState.RoomType), nameof(FacilityCapacity.RoomTypeText), Use = nameof(Label))]
    public static partial FacilityCapacity View(FacilityCapacityState state, Guid id);

    [UserMapping(Default = false)]
    private static string Label(RoomType type) => Choice<RoomType>.Label(type);
}
