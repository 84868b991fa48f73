using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Facilities;

/// <summary>What is unique below facilities, and how a collision is answered.</summary>
internal static class FacilityNames
{
    public const string AlreadyLinked = "Facility is already a spoke/hub";

    public static IEnumerable<UniqueName> All { get; } =
    [
        new("facility_capacity_room_type", Refusal.Field("room_type", "The facility already has a bed capacity of this room type.")),
        new("hospital_doctors_area", Refusal.Field("area", "The facility already has doctors of this area.")),
        new("hub_spoke_pair", Refusal.Field("spoke", AlreadyLinked)),
        new("hub_spoke_no_circle", Refusal.Bare("This facility is already an ancestor hub")),
    ];
}
