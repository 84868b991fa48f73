using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Facilities;

/// <summary>What is unique below facilities and what is held between them and others, and how a collision is answered.</summary>
internal static class FacilityNames
{
    public const string AlreadyLinked = "Facility is already a spoke/hub";

    /// <summary>A facility that is in use is not deleted.</summary>
    public static Error InUse { get; } = Error.Rule("facility", "You cannot delete a facility with Live patients. Discharge all patients and try again");

    public static IEnumerable<UniqueName> All { get; } =
    [
        new("facility_capacity_room_type", Error.Field("room_type", "The facility already has a bed capacity of this room type.")),
        new("hospital_doctors_area", Error.Field("area", "The facility already has doctors of this area.")),
        new("hub_spoke_pair", Error.Field("spoke", AlreadyLinked)),
        new("facility_in_use", InUse),
        new("hub_spoke_no_circle", Error.Bare("This facility is already an ancestor hub")),
    ];
}
