using Care.Interfaces.Choices;

namespace Care.Interfaces.Shifting;

/// <summary>How far a shifting request got (contract 06, §14). Completed and cancelled are final; otherwise any status may follow any other.</summary>
public enum ShiftingStatus
{
    /// <summary>Waits for approval.</summary>
    [Label("PENDING")]
    Pending = 10,

    /// <summary>On hold.</summary>
    [Label("ON HOLD")]
    OnHold = 15,

    /// <summary>Approved: from here on the destination sees the request.</summary>
    [Label("APPROVED")]
    Approved = 20,

    /// <summary>Rejected.</summary>
    [Label("REJECTED")]
    Rejected = 30,

    /// <summary>The destination takes the patient.</summary>
    [Label("DESTINATION APPROVED")]
    DestinationApproved = 40,

    /// <summary>The destination does not take the patient.</summary>
    [Label("DESTINATION REJECTED")]
    DestinationRejected = 50,

    /// <summary>Transportation is to be arranged.</summary>
    [Label("TRANSPORTATION TO BE ARRANGED")]
    TransportationToBeArranged = 55,

    /// <summary>The patient is to be picked up.</summary>
    [Label("PATIENT TO BE PICKED UP")]
    PatientToBePickedUp = 60,

    /// <summary>On the way.</summary>
    [Label("TRANSFER IN PROGRESS")]
    TransferInProgress = 70,

    /// <summary>Completed.</summary>
    [Label("COMPLETED")]
    Completed = 80,

    /// <summary>The patient died.</summary>
    [Label("PATIENT EXPIRED")]
    PatientExpired = 90,

    /// <summary>Cancelled.</summary>
    [Label("CANCELLED")]
    Cancelled = 100,
}
