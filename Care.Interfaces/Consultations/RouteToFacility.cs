using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>How the patient came (contract 05, §13), shown as a number.</summary>
public enum RouteToFacility
{
    /// <summary>Through the emergency room, or as an outpatient.</summary>
    [Label("Outpatient/Emergency Room")]
    Outpatient = 10,

    /// <summary>Referred by another facility.</summary>
    [Label("Referred from another facility")]
    InterFacilityTransfer = 20,

    /// <summary>From another place in the same facility.</summary>
    [Label("Internal Transfer within the facility")]
    IntraFacilityTransfer = 30,
}
