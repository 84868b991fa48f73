using Care.Interfaces.Calls;

namespace Care.Interfaces.DischargeSummaries;

/// <summary>When a summary is made anew, and when it may be mailed (contract 05, §5.2).</summary>
public static class SummaryRule
{
    /// <summary>Made on demand only while the consultation lasts: the discharge makes the last one.</summary>
    public static Error? CheckEnded(DateTimeOffset? dischargeDate) => dischargeDate is null ? null
        : Error.OfDetail(ErrorKind.NotAcceptable, "Cannot generate a new discharge summary for already discharged patient");

    /// <summary>One at a time.</summary>
    /// <param name="running">The one that is being made, or null.</param>
    public static Error? CheckSecond(SummaryRun? running) => running is null ? null
        : Error.OfDetail(ErrorKind.NotAcceptable, $"Discharge Summary is already being generated, current progress {running.Percent}%");

    /// <summary>While a new one is made the old one is not mailed. What the discharge asked for and nobody has begun is not in the way.</summary>
    /// <param name="running">The one that is being made, or null.</param>
    public static Error? CheckMail(SummaryRun? running) => running is { Percent: SummaryRun.AskedByDischarge } ? null : CheckSecond(running);
}
