using System.Collections.Immutable;

namespace Care.Interfaces.Samples;

/// <summary>Which status of a test sample may follow on which (contract 04, §11.4, the table).</summary>
public static class SampleStatusRule
{
    /// <summary>What may follow, in the order in which it is told.</summary>
    public static ImmutableArray<SampleStatus> Next(SampleStatus status) => status switch
    {
        SampleStatus.RequestSubmitted => [SampleStatus.Approved, SampleStatus.Denied],
        SampleStatus.Approved =>
            [SampleStatus.SentToCollectionCentre, SampleStatus.ReceivedAndForwarded, SampleStatus.ReceivedAtLab, SampleStatus.Completed],
        SampleStatus.Denied => [SampleStatus.RequestSubmitted],
        SampleStatus.SentToCollectionCentre => [SampleStatus.ReceivedAndForwarded, SampleStatus.ReceivedAtLab, SampleStatus.Completed],
        SampleStatus.ReceivedAndForwarded => [SampleStatus.ReceivedAtLab, SampleStatus.Completed],
        SampleStatus.ReceivedAtLab => [SampleStatus.Completed],
        SampleStatus.Completed => [SampleStatus.Completed],
        _ => [],
    };

    /// <summary>True for the steps by which a sample has been taken, whether somebody said when or not.</summary>
    public static bool IsTaken(SampleStatus status) =>
        status is SampleStatus.SentToCollectionCentre or SampleStatus.ReceivedAndForwarded or SampleStatus.ReceivedAtLab;
}
