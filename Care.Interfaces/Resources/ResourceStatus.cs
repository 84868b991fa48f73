using Care.Interfaces.Choices;

namespace Care.Interfaces.Resources;

/// <summary>How far a resource request got (contract 06, §14). Any status may follow any other.</summary>
public enum ResourceStatus
{
    /// <summary>Waits for approval.</summary>
    [Label("PENDING")]
    Pending = 10,

    /// <summary>On hold.</summary>
    [Label("ON HOLD")]
    OnHold = 15,

    /// <summary>Approved.</summary>
    [Label("APPROVED")]
    Approved = 20,

    /// <summary>Rejected.</summary>
    [Label("REJECTED")]
    Rejected = 30,

    /// <summary>Transportation is to be arranged.</summary>
    [Label("TRANSPORTATION TO BE ARRANGED")]
    TransportationToBeArranged = 55,

    /// <summary>On the way.</summary>
    [Label("TRANSFER IN PROGRESS")]
    TransferInProgress = 70,

    /// <summary>Completed.</summary>
    [Label("COMPLETED")]
    Completed = 80,
}
