using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

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
