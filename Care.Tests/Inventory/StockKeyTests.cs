using Care.Interfaces.Inventory;

namespace Care.Tests.Inventory;

public sealed class StockKeyTests
{
    private static readonly Guid Facility = new("2f6d3c1e-5d0a-4b7e-9a41-0c9b7b2f1d11");

    /// <summary>Stored rows bear these ids: the way they are made may never change.</summary>
    [Fact]
    public void An_item_of_a_facility_always_has_the_same_id() =>
        Assert.Equal(new Guid("f929aa5a-2dc2-85bb-ad64-ac456435f102"), StockKey.Of(Facility, 1));

    [Fact]
    public void Other_items_and_other_facilities_have_other_ids()
    {
        var id = StockKey.Of(Facility, 1);
        Assert.NotEqual(id, StockKey.Of(Facility, 2));
        Assert.NotEqual(id, StockKey.Of(Guid.NewGuid(), 1));
        Assert.Equal(8, id.Version);
        Assert.InRange(id.Variant, 8, 11);
    }
}
