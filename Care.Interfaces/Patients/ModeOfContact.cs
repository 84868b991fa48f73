using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>How the contact came about (contract 04, §13), shown as text.</summary>
public enum ModeOfContact
{
    /// <summary>Touched body fluids.</summary>
    [Label("TOUCHED_BODY_FLUIDS")]
    TouchedBodyFluids = 1,

    /// <summary>Direct physical contact.</summary>
    [Label("DIRECT_PHYSICAL_CONTACT")]
    DirectPhysicalContact = 2,

    /// <summary>Cleaned used items.</summary>
    [Label("CLEANED_USED_ITEMS")]
    CleanedUsedItems = 3,

    /// <summary>Live in same household.</summary>
    [Label("LIVE_IN_SAME_HOUSEHOLD")]
    LiveInSameHousehold = 4,

    /// <summary>Close contact without precaution.</summary>
    [Label("CLOSE_CONTACT_WITHOUT_PRECAUTION")]
    CloseContactWithoutPrecaution = 5,

    /// <summary>Co passenger aeroplane.</summary>
    [Label("CO_PASSENGER_AEROPLANE")]
    CoPassengerAeroplane = 6,

    /// <summary>Health care with ppe.</summary>
    [Label("HEALTH_CARE_WITH_PPE")]
    HealthCareWithPpe = 7,

    /// <summary>Shared same space without high exposure.</summary>
    [Label("SHARED_SAME_SPACE_WITHOUT_HIGH_EXPOSURE")]
    SharedSameSpaceWithoutHighExposure = 8,

    /// <summary>Travelled together without high exposure.</summary>
    [Label("TRAVELLED_TOGETHER_WITHOUT_HIGH_EXPOSURE")]
    TravelledTogetherWithoutHighExposure = 9,
}
