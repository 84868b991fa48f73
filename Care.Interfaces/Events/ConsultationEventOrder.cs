namespace Care.Interfaces.Events;

/// <summary>In which order the events of a consultation are listed (contract 05, §11.2).</summary>
public enum ConsultationEventOrder
{
    /// <summary>Those entered last come first.</summary>
    NewestFirst = 0,

    /// <summary>Those entered first come first.</summary>
    OldestFirst = 1,

    /// <summary>Those that took place last come first.</summary>
    LatestTakenFirst = 2,

    /// <summary>Those that took place first come first.</summary>
    EarliestTakenFirst = 3,
}
