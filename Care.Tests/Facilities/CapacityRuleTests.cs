using Care.Interfaces.Facilities;

namespace Care.Tests.Facilities;

/// <summary>Contract 02, §5 C1.</summary>
public sealed class CapacityRuleTests
{
    [Theory]
    [InlineData(10, 12, true)]
    [InlineData(10, 10, false)]
    [InlineData(10, 0, false)]
    [InlineData(0, 5, false)]
    public void More_beds_taken_than_there_are_is_overfull(int total, int current, bool overfull) =>
        Assert.Equal(overfull, CapacityRule.Check(new FacilityCapacityWrite { TotalCapacity = total, CurrentCapacity = current }) is not null);

    [Fact]
    public void One_number_alone_is_not_judged()
    {
        Assert.Null(CapacityRule.Check(new FacilityCapacityWrite { CurrentCapacity = 12 }));
        Assert.Null(CapacityRule.Check(new FacilityCapacityWrite { TotalCapacity = 1 }));
    }
}
