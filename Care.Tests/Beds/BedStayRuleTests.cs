using Care.Interfaces.Beds;
using CsCheck;

namespace Care.Tests.Beds;

/// <summary>When a patient may be put into a bed (contract 03, §7.2), rule by rule and against a model.</summary>
public sealed class BedStayRuleTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] Consultations = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    [Fact]
    public void A_bed_has_room_for_one()
    {
        var others = Stay(1, from: 10, until: null);
        Assert.Equal(BedStayRule.InUse, BedStayRule.CheckBed(Stay(0, 12, null), [others], null));
        Assert.Equal(BedStayRule.InUse, BedStayRule.CheckBed(Stay(0, 8, 9), [others], null));
        Assert.Null(BedStayRule.CheckFree(Stay(1, 12, null), [others]));
    }

    [Theory]
    [InlineData(9, null, "start_date")]
    [InlineData(9, 15, "start_date")]
    [InlineData(10, null, "start_date")]
    [InlineData(12, null, "start_date")]
    [InlineData(14, null, "start_date")]
    [InlineData(8, 10, "end_date")]
    [InlineData(8, 12, "end_date")]
    [InlineData(8, 14, "end_date")]
    [InlineData(8, 9, null)]
    [InlineData(15, null, null)]
    [InlineData(15, 16, null)]
    public void A_stay_that_has_ended_is_in_the_way_of_those_that_touch_it(int from, int? until, string? field)
    {
        var wrong = BedStayRule.CheckBed(Stay(0, from, until), [Stay(1, 10, 14)], null);
        Assert.Equal(field, wrong?.Errors.Single().Field);
    }

    [Fact]
    public void A_stay_that_is_replaced_is_in_nobodys_way()
    {
        var replaced = Stay(0, 10, 12);
        Assert.Null(BedStayRule.CheckBed(Stay(0, 12, null), [replaced], replaced.Stay));
        Assert.NotNull(BedStayRule.CheckBed(Stay(0, 12, null), [replaced], null));
    }

    [Fact]
    public void Stays_begin_after_the_patient_came_and_in_their_order()
    {
        Assert.Equal("start_date", BedStayRule.CheckDates(Stay(0, 9, null), At(10))!.Errors.Single().Field);
        Assert.Null(BedStayRule.CheckDates(Stay(0, 10, 10), At(10)));
        Assert.Equal("end_date", BedStayRule.CheckDates(Stay(0, 9, 8), At(10))!.Errors.Single().Field);
        Assert.NotNull(BedStayRule.CheckOrder(Stay(0, 9, null), Stay(0, 10, null)));
        Assert.Null(BedStayRule.CheckOrder(Stay(0, 10, null), Stay(0, 10, null)));
    }

    [Fact]
    public void Nobody_may_have_begun_where_the_current_stay_is_to_end()
    {
        var current = Stay(0, 10, null);
        Assert.Null(BedStayRule.CheckClosing(Stay(0, 12, null), current, [current, Stay(1, 8, 9)]));
        Assert.Equal(BedStayRule.StartConflicts, BedStayRule.CheckClosing(Stay(0, 12, null), current, [current, Stay(1, 11, 13)]));
    }

    [Fact]
    public void The_same_bed_with_the_same_assets_is_no_change()
    {
        var (bed, asset) = (Guid.NewGuid(), Guid.NewGuid());
        var current = new BedStay { Bed = bed, Assets = [asset] };
        Assert.Equal(BedStayRule.AlreadyAssigned, BedStayRule.CheckChanges(bed, [asset], current));
        Assert.Null(BedStayRule.CheckChanges(bed, [], current));
        Assert.Null(BedStayRule.CheckChanges(Guid.NewGuid(), [asset], current));
        Assert.Null(BedStayRule.CheckChanges(bed, [asset], null));
    }

    /// <summary>
    /// Whatever is asked in whatever order, what the rule lets into a bed never lies over one another: hour by hour there is one at the most.
    /// </summary>
    [Fact]
    public void No_two_stays_are_in_a_bed_at_one_time()
    {
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 20], Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 8].Select(hours => (int?)hours)), Gen.Bool)
            .List[1, 40]
            .Sample(asked =>
            {
                List<BedInterval> inBed = [];
                foreach (var (who, from, hours, swaps) in asked)
                {
                    var next = Stay(who, from, from + hours);
                    var open = inBed.FindIndex(stay => stay.IsOpen && stay.Consultation == next.Consultation && stay.Start <= next.Start);
                    var replaced = swaps && open >= 0 ? inBed[open].Stay : (Guid?)null;
                    if (BedStayRule.CheckClosing(next, replaced is null ? null : inBed[open], inBed) is not null
                        || BedStayRule.CheckBed(next, inBed, replaced) is not null)
                    {
                        continue;
                    }

                    if (replaced is not null)
                    {
                        inBed[open] = inBed[open] with { End = next.Start };
                    }

                    inBed.Add(next);
                    Assert.True(inBed.Count(stay => stay.IsOpen) <= 1);
                    Assert.All(Enumerable.Range(0, 60), half => Assert.True(inBed.Count(stay => Lies(stay, half)) <= 1, $"two lie there at half hour {half}"));
                }
            });
    }

    /// <summary>What does not touch anything is let in.</summary>
    [Fact]
    public void Who_is_in_nobodys_way_is_let_in()
    {
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 5], Gen.Int[0, 20], Gen.Int[1, 5]).Sample((from, hours, otherFrom, otherHours) =>
        {
            var (next, other) = (Stay(0, from, from + hours), Stay(1, otherFrom, otherFrom + otherHours));
            var apart = next.End < other.Start || other.End < next.Start;
            Assert.Equal(apart, BedStayRule.CheckBed(next, [other], null) is null);
        });
    }

    private static bool Lies(BedInterval stay, int half) =>
        stay.Start <= Day.AddMinutes((half * 30) + 15) && (stay.End is not { } end || Day.AddMinutes((half * 30) + 15) < end);

    private static BedInterval Stay(int who, int from, int? until) => new(Guid.NewGuid(), Consultations[who], At(from), until is { } hour ? At(hour) : null);

    private static DateTimeOffset At(int hour) => Day.AddHours(hour);
}
