using Care.Interfaces.Choices;
using Care.Interfaces.Samples;
using static Care.Interfaces.Samples.SampleStatus;

namespace Care.Tests.Samples;

/// <summary>Which status of a sample may follow on which (contract 04, §11.4, the table), for every pair of them.</summary>
public sealed class SampleStatusRuleTests
{
    /// <summary>The contract's table.</summary>
    private static readonly (SampleStatus From, SampleStatus To)[] Table =
    [
        (RequestSubmitted, Approved),
        (RequestSubmitted, Denied),
        (Approved, SentToCollectionCentre),
        (Approved, ReceivedAndForwarded),
        (Approved, ReceivedAtLab),
        (Approved, Completed),
        (Denied, RequestSubmitted),
        (SentToCollectionCentre, ReceivedAndForwarded),
        (SentToCollectionCentre, ReceivedAtLab),
        (SentToCollectionCentre, Completed),
        (ReceivedAndForwarded, ReceivedAtLab),
        (ReceivedAndForwarded, Completed),
        (ReceivedAtLab, Completed),
        (Completed, Completed),
    ];

    public static TheoryData<SampleStatus> Statuses => [.. Choice<SampleStatus>.All];

    [Theory, MemberData(nameof(Statuses))]
    public void A_status_is_followed_by_those_of_the_table_and_by_no_other(SampleStatus from) => Assert.Equal(
        Table.Where(step => step.From == from).Select(step => step.To).Order(),
        Choice<SampleStatus>.All.Where(to => SampleStatusRule.Next(from).Contains(to)));

    [Theory, MemberData(nameof(Statuses))]
    public void A_sample_that_is_on_its_way_or_at_the_laboratory_has_been_taken(SampleStatus status) =>
        Assert.Equal((int)status is 4 or 5 or 6, SampleStatusRule.IsTaken(status));
}
