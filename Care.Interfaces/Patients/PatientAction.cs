using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>What is to be done for a patient (contract 04, §13 "ACTION"), shown as a number.</summary>
public enum PatientAction
{
    /// <summary>No action.</summary>
    [Label("NO_ACTION")]
    NoAction = 10,

    /// <summary>Pending.</summary>
    [Label("PENDING")]
    Pending = 20,

    /// <summary>Specialist required.</summary>
    [Label("SPECIALIST_REQUIRED")]
    SpecialistRequired = 30,

    /// <summary>Plan for home care.</summary>
    [Label("PLAN_FOR_HOME_CARE")]
    PlanForHomeCare = 40,

    /// <summary>Follow up not required.</summary>
    [Label("FOLLOW_UP_NOT_REQUIRED")]
    FollowUpNotRequired = 50,

    /// <summary>Complete.</summary>
    [Label("COMPLETE")]
    Complete = 60,

    /// <summary>Review.</summary>
    [Label("REVIEW")]
    Review = 70,

    /// <summary>Not reachable.</summary>
    [Label("NOT_REACHABLE")]
    NotReachable = 80,

    /// <summary>Discharge recommended.</summary>
    [Label("DISCHARGE_RECOMMENDED")]
    DischargeRecommended = 90,
}
