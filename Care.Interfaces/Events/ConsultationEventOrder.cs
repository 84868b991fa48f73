using Care.Interfaces.Choices;

namespace Care.Interfaces.Events;

/// <summary>In which order the events of a consultation are listed (contract 05, §11.2); queries ask by the label.</summary>
public enum ConsultationEventOrder
{
    /// <summary>Those entered last come first.</summary>
    [Label("-created_date")]
    NewestFirst = 0,

    /// <summary>Those entered first come first.</summary>
    [Label("created_date")]
    OldestFirst = 1,

    /// <summary>Those that took place last come first.</summary>
    [Label("-taken_at")]
    LatestTakenFirst = 2,

    /// <summary>Those that took place first come first.</summary>
    [Label("taken_at")]
    EarliestTakenFirst = 3,
}
