using Care.Interfaces.Operations;
using Care.WebFront.Operations;

namespace Care.Tests.Operations;

public sealed class OperatorsPageTests
{
    [Fact]
    public void A_queue_that_does_not_answer_is_not_taken_for_one_without_failures()
    {
        var cluster = new ClusterView { Silos = [], Activations = [] };
        var page = OperatorsPage.Render(null, null, [], cluster);
        Assert.Contains("The job queue does not answer.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("None.", page, StringComparison.Ordinal);
        Assert.Contains("None.", OperatorsPage.Render([], [], [], cluster), StringComparison.Ordinal);
    }
}
