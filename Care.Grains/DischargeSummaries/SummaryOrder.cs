namespace Care.Grains.DischargeSummaries;

/// <summary>What the job that makes a summary is told. The names are drawn when it is asked for, so that a job that is run twice makes one file.</summary>
/// <param name="Consultation">The consultation.</param>
/// <param name="File">The id of the file's record.</param>
/// <param name="ObjectName">The file's random name in the store.</param>
/// <param name="AskedOn">When it was asked for.</param>
internal sealed record SummaryOrder(Guid Consultation, Guid File, string ObjectName, DateTimeOffset AskedOn)
{
    /// <summary>When nobody waits for it any more and it is not begun; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where it is mailed to when it is made, or null.</summary>
    public string? MailTo { get; init; }
}
