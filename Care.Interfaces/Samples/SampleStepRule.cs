using Care.Interfaces.Calls;
using Care.Interfaces.Choices;

namespace Care.Interfaces.Samples;

/// <summary>What a change of a test sample must say, and what its dates and result become by it (contract 04, §11.4).</summary>
public static class SampleStepRule
{
    /// <summary>Rule 1: the status that a change asks for; null where it asks for none, which no change may.</summary>
    public static SampleStatus? Requested(PatientSampleWrite body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Status.Sent ? body.Status.Value
            : body.Result is { Sent: true, Value: SampleResult.Positive or SampleResult.Negative } ? SampleStatus.Completed
            : null;
    }

    /// <summary>Rules 1 to 6, the first that is broken; null when nothing is in the way of the change.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="status">The stored status.</param>
    /// <param name="result">The stored result.</param>
    public static Error? Check(PatientSampleWrite body, SampleStatus status, SampleResult result)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (Requested(body) is not { } step)
        {
            return Error.Field("status", "is required");
        }

        var next = SampleStatusRule.Next(status);
        return !next.Contains(step) ? Error.Field("status", $"Next valid choices are: {string.Join(", ", next.Select(Choice<SampleStatus>.Label))}")
            : step != SampleStatus.Completed && body.Result.Sent ? Error.Field("result", "Result can't be updated unless test is complete")
            : step == SampleStatus.Completed && !body.Result.Sent ? Error.Field("result", "is required as the test is complete")
            : step == SampleStatus.Completed && result != SampleResult.Awaiting ? Error.Field("result", "cannot change result for completed test.")
            : body.DateOfResult.Sent && !body.Result.Sent ? Error.Field("date_of_result", "cannot be provided without result")
            : null;
    }

    /// <summary>Rule 7: when the sample was taken. A step by which it has been is the time, where nobody said another.</summary>
    /// <param name="step">The status that it gets.</param>
    /// <param name="known">What is known of it, by this change or before.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? Taken(SampleStatus step, DateTimeOffset? known, DateTimeOffset now) => known ?? (SampleStatusRule.IsTaken(step) ? now : null);

    /// <summary>Rule 7: what the test found. Asked for again, a sample has no result.</summary>
    /// <param name="step">The status that it gets.</param>
    /// <param name="result">The result, by this change or before.</param>
    public static SampleResult Result(SampleStatus step, SampleResult result) => step == SampleStatus.RequestSubmitted ? SampleResult.Awaiting : result;

    /// <summary>Rule 7: when the result was known: now, where it is told without a time.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="before">The stored date.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? Resulted(PatientSampleWrite body, DateTimeOffset? before, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.DateOfResult.Sent ? body.DateOfResult.Value : body.Result.Sent ? now : before;
    }
}
