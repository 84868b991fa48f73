using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>Somebody the patient was in contact with, as shown (contract 04, §3.1 "PatientContact").</summary>
public sealed record PatientContact
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>The other patient.</summary>
    public required Guid PatientInContact { get; init; }

    /// <summary>The other patient in the form of lists, for callers who may read that patient; null for others.</summary>
    public PatientListItem? PatientInContactObject { get; init; }

    /// <summary>Label of how the two are related.</summary>
    public required string RelationWithPatient { get; init; }

    /// <summary>Label of how the contact came about.</summary>
    public required string ModeOfContact { get; init; }

    /// <summary>First day of the contact, or null.</summary>
    public DateOnly? DateOfFirstContact { get; init; }

    /// <summary>Last day of the contact, or null.</summary>
    public DateOnly? DateOfLastContact { get; init; }

    /// <summary>Whether a primary contact.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Whether the other one had symptoms.</summary>
    public bool ConditionOfContactIsSymptomatic { get; init; }

    /// <summary>Always false: removed contacts are not shown.</summary>
    public bool Deleted { get; init; }
}

/// <summary>Somebody the patient was in contact with, as sent (contract 04, §3.1 "PatientContact").</summary>
[GenerateSerializer, Immutable, Alias("care.PatientContactWrite")]
public sealed record PatientContactWrite
{
    /// <summary>The other patient.</summary>
    [Id(0), Required]
    public required Guid PatientInContact { get; init; }

    /// <summary>How the two are related.</summary>
    [Id(1), Required, Choice(ChoiceStyle.Label)]
    public required ContactRelation RelationWithPatient { get; init; }

    /// <summary>How the contact came about.</summary>
    [Id(2), Required, Choice(ChoiceStyle.Label)]
    public required ModeOfContact ModeOfContact { get; init; }

    /// <summary>First day of the contact, or null.</summary>
    [Id(3)]
    public DateOnly? DateOfFirstContact { get; init; }

    /// <summary>Last day of the contact, or null.</summary>
    [Id(4)]
    public DateOnly? DateOfLastContact { get; init; }

    /// <summary>Whether a primary contact.</summary>
    [Id(5), Required]
    public required bool IsPrimary { get; init; }

    /// <summary>Whether the other one had symptoms.</summary>
    [Id(6), Required]
    public required bool ConditionOfContactIsSymptomatic { get; init; }
}

/// <summary>How a contact is related to the patient (contract 04, §13), shown as text.</summary>
public enum ContactRelation
{
    /// <summary>Family member.</summary>
    [Label("FAMILY_MEMBER")]
    FamilyMember = 1,

    /// <summary>Friend.</summary>
    [Label("FRIEND")]
    Friend = 2,

    /// <summary>Relative.</summary>
    [Label("RELATIVE")]
    Relative = 3,

    /// <summary>Neighbour.</summary>
    [Label("NEIGHBOUR")]
    Neighbour = 4,

    /// <summary>Travel together.</summary>
    [Label("TRAVEL_TOGETHER")]
    TravelTogether = 5,

    /// <summary>While at hospital.</summary>
    [Label("WHILE_AT_HOSPITAL")]
    WhileAtHospital = 6,

    /// <summary>While at shop.</summary>
    [Label("WHILE_AT_SHOP")]
    WhileAtShop = 7,

    /// <summary>While at office or establishment.</summary>
    [Label("WHILE_AT_OFFICE_OR_ESTABLISHMENT")]
    WhileAtOfficeOrEstablishment = 8,

    /// <summary>Worship place.</summary>
    [Label("WORSHIP_PLACE")]
    WorshipPlace = 9,

    /// <summary>Others.</summary>
    [Label("OTHERS")]
    Others = 10,
}

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
