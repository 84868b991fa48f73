namespace Care.WebFront.Operations;

/// <summary>What the operators' page says after one of its forms.</summary>
internal enum OperatorNotice
{
    /// <summary>An entry of the schedule was handed over.</summary>
    Ran,

    /// <summary>A job that was set aside is tried again.</summary>
    SentAgain,

    /// <summary>A job that was set aside is given up.</summary>
    Dropped,

    /// <summary>What the form was about is not there.</summary>
    Gone,
}
