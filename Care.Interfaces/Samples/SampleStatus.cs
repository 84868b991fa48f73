using Care.Interfaces.Choices;

namespace Care.Interfaces.Samples;

/// <summary>How far a test sample got (contract 04, §13). What may follow on what is <see cref="SampleStatusRule"/>.</summary>
public enum SampleStatus
{
    /// <summary>Asked for.</summary>
    [Label("REQUEST_SUBMITTED")]
    RequestSubmitted = 1,

    /// <summary>Approved: the sample may be taken.</summary>
    [Label("APPROVED")]
    Approved = 2,

    /// <summary>Denied; it may be asked for again.</summary>
    [Label("DENIED")]
    Denied = 3,

    /// <summary>Sent to the collection centre.</summary>
    [Label("SENT_TO_COLLECTON_CENTRE")]
    SentToCollectionCentre = 4,

    /// <summary>Received there and forwarded.</summary>
    [Label("RECEIVED_AND_FORWARED")]
    ReceivedAndForwarded = 5,

    /// <summary>Received at the laboratory.</summary>
    [Label("RECEIVED_AT_LAB")]
    ReceivedAtLab = 6,

    /// <summary>Tested.</summary>
    [Label("COMPLETED")]
    Completed = 7,
}

/// <summary>What a test found (contract 04, §13).</summary>
public enum SampleResult
{
    /// <summary>Positive.</summary>
    [Label("POSITIVE")]
    Positive = 1,

    /// <summary>Negative.</summary>
    [Label("NEGATIVE")]
    Negative = 2,

    /// <summary>Not known yet.</summary>
    [Label("AWAITING")]
    Awaiting = 3,

    /// <summary>The sample was of no use.</summary>
    [Label("INVALID")]
    Invalid = 4,
}
