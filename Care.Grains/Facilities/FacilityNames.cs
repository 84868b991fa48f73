using Care.Interfaces.Calls;

namespace Care.Grains.Facilities;

/// <summary>How what the database holds between facilities is answered, where grains say it too.</summary>
internal static class FacilityNames
{
    public const string AlreadyLinked = "Facility is already a spoke/hub";

    /// <summary>A facility that is in use is not deleted.</summary>
    public static Error InUse { get; } = Error.Rule("facility", "You cannot delete a facility with Live patients. Discharge all patients and try again");
}
