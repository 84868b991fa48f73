using Care.Interfaces.Choices;
using Care.Interfaces.Shifting;

namespace Care.Tests.Shifting;

/// <summary>Who may set which status (contract 06, §7.8, the table), for every combination of rights.</summary>
public sealed class ShiftingStatusRuleTests
{
    public static TheoryData<ShiftingStatus> Statuses => [.. Choice<ShiftingStatus>.All];

    [Theory, MemberData(nameof(Statuses))]
    public void In_peacetime_the_origin_sets_all_but_pending_and_the_destination_answers_for_itself(ShiftingStatus status)
    {
        foreach (var by in AllPowers())
        {
            var expected = (int)status switch
            {
                10 => false,
                40 or 50 or 80 => by.Origin || by.Assigned,
                _ => by.Origin,
            };
            Assert.Equal(expected, ShiftingStatusRule.MaySet(status, by, peacetime: true));
        }
    }

    [Theory, MemberData(nameof(Statuses))]
    public void In_wartime_the_approving_facility_sets_all_but_what_the_destination_answers(ShiftingStatus status)
    {
        foreach (var by in AllPowers())
        {
            var expected = (int)status switch
            {
                40 or 50 => !by.HasAssigned || by.Assigned,
                80 => by.Approving && (!by.HasAssigned || by.Assigned),
                100 => by.Origin && by.Approving,
                _ => by.Approving,
            };
            Assert.Equal(expected, ShiftingStatusRule.MaySet(status, by, peacetime: false));
        }
    }

    [Fact]
    public void A_rejected_refused_completed_or_cancelled_request_leaves_room_for_another() => Assert.Equal(
        [ShiftingStatus.Rejected, ShiftingStatus.DestinationRejected, ShiftingStatus.Completed, ShiftingStatus.Cancelled],
        Choice<ShiftingStatus>.All.Where(status => !ShiftingStatusRule.IsOpen(status)));

    [Fact]
    public void What_speaks_of_a_destination_needs_one() =>
        Assert.Equal([40, 50, 55, 60, 70, 80], Choice<ShiftingStatus>.All.Where(ShiftingStatusRule.NeedsDestination).Select(status => (int)status));

    [Fact]
    public void A_request_starts_approved_in_peacetime_and_pending_in_wartime() =>
        Assert.Equal(
            (ShiftingStatus.Approved, ShiftingStatus.Pending), (ShiftingStatusRule.First(peacetime: true), ShiftingStatusRule.First(peacetime: false)));

    private static IEnumerable<ShiftingPowers> AllPowers() =>
        Enumerable.Range(0, 16).Select(bits => new ShiftingPowers((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0))
            .Where(by => by.HasAssigned || !by.Assigned);
}
