using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Resources;

namespace Care.Tests.Resources;

/// <summary>Who may set which status (contract 06, §9.5 rule 1), for every status.</summary>
public sealed class ResourceStatusRuleTests
{
    public static TheoryData<ResourceStatus> Statuses => [.. Choice<ResourceStatus>.All];

    [Theory, MemberData(nameof(Statuses))]
    public void Every_status_but_the_first_needs_the_approving_facility(ResourceStatus status)
    {
        Assert.Null(ResourceStatusRule.Check(status, mayApprove: true));
        Assert.Equal(status != ResourceStatus.Pending, ResourceStatusRule.Check(status, mayApprove: false) is not null);
    }

    [Fact]
    public void A_change_that_says_nothing_of_the_status_needs_nobody() =>
        Assert.Null(ResourceStatusRule.Check(default(Optional<ResourceStatus>), mayApprove: false));
}
