using Care.Interfaces.Operations;
using Care.Interfaces.Scheduling;
using Care.WebFront.Operations;

namespace Care.Tests.Operations;

public sealed class OperatorsPageTests
{
    private static readonly ClusterView Cluster = new() { Silos = [], Activations = [] };
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly ScheduledJob Entry = new("summarise_triage", "0 * * * *", "summarise_triage", Noon, Noon.AddHours(1));

    [Fact]
    public void A_queue_that_does_not_answer_is_not_taken_for_one_without_failures()
    {
        var page = OperatorsPage.Content(null, null, [], Cluster).ToString();
        Assert.Contains("The job queue does not answer.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("None.", page, StringComparison.Ordinal);
        Assert.Contains("None.", OperatorsPage.Content([], [], [], Cluster).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_run_is_the_later_of_the_schedules_and_the_operators()
    {
        Assert.Contains("17:30:00</td>", OperatorsPage.Content([], [], [Entry], Cluster).ToString(), StringComparison.Ordinal);
        Assert.Contains("17:40:00 (by hand)", OperatorsPage.Content([], [], [Entry with { LastByHand = Noon.AddMinutes(10) }], Cluster)
            .ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("by hand", OperatorsPage.Content([], [], [Entry with { LastByHand = Noon.AddMinutes(-10) }], Cluster)
            .ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_says_nothing_that_stands_in_the_address_alone()
    {
        Assert.Null(OperatorsPage.Notice(OperatorNotice.Ran, "<b>all is well</b>", [Entry]));
        Assert.Null(OperatorsPage.Notice(OperatorNotice.Ran, Entry.Name, [Entry]));
        Assert.Contains("17:40:00", OperatorsPage.Notice(OperatorNotice.Ran, Entry.Name, [Entry with { LastByHand = Noon.AddMinutes(10) }])!.ToString(),
            StringComparison.Ordinal);
    }
}
