using Care.Interfaces.Inventory;
using CsCheck;

namespace Care.Tests.Inventory;

/// <summary>How stock is reckoned (contract 02, §9.2).</summary>
public sealed class StockRuleTests
{
    private static readonly InventoryUnit Items = new(1, "Items");
    private static readonly InventoryUnit Dozen = new(2, "Dozen");
    private static readonly InventoryUnit Cubic = new(7, "Cubic Meter");

    private static readonly InventoryItem Ppe = new()
    {
        Id = 1,
        Name = "PPE",
        DefaultUnit = Items,
        AllowedUnits = [Items, Dozen],
        Tags = [],
        Description = "",
        MinQuantity = 150,
    };

    /// <summary>Amounts as people enter them: up to four digits before the point and three behind it.</summary>
    private static readonly Gen<double> Amounts = Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 3], (digits, places) => digits / Math.Pow(10, places));

    [Fact]
    public void An_item_is_told_in_its_own_units_and_no_others()
    {
        Assert.Equal(5m, InDefaultUnit(Items.Id, 5));
        Assert.Equal(18m, InDefaultUnit(Dozen.Id, 1.5));
        Assert.Same(StockRule.NotMeasured, StockRule.InDefaultUnit(Ppe, Cubic.Id, 1, Twelve).Error);
    }

    [Fact]
    public void A_unit_that_nothing_converts_is_refused()
    {
        Assert.Same(StockRule.NotConverted, StockRule.InDefaultUnit(Ppe, Dozen.Id, 1, (_, _) => null).Error);
        Assert.Same(StockRule.NotConverted, StockRule.InDefaultUnit(Ppe with { DefaultUnit = null }, Dozen.Id, 1, Twelve).Error);
    }

    [Fact]
    public void Stock_is_never_below_zero_and_never_beyond_what_can_be_added_up()
    {
        Assert.Equal(0m, StockRule.After(3, 3, isIncoming: false).Value);
        Assert.Equal("Stock not Available", StockRule.After(3, 3.000000000001m, isIncoming: false).Error!.Errors[0].Messages[0]);
        Assert.Equal(StockRule.MaxStock, StockRule.After(StockRule.MaxStock - 1, 1, isIncoming: true).Value);
        Assert.Equal("stock", StockRule.After(StockRule.MaxStock, 0.000000000001m, isIncoming: true).Error!.Errors[0].Field);
    }

    [Fact]
    public void Stock_is_low_below_the_minimum_and_not_at_it()
    {
        Assert.True(StockRule.IsLow(9.9m, 10));
        Assert.False(StockRule.IsLow(10, 10));
        Assert.False(StockRule.IsLow(0.3m, 0.1 + 0.2));
    }

    [Fact]
    public void Ten_thousand_movements_of_a_tenth_make_a_thousand()
    {
        var stock = 0m;
        for (var i = 0; i < 10_000; i++)
        {
            stock = StockRule.After(stock, InDefaultUnit(Items.Id, 0.1), isIncoming: true).Value;
        }

        Assert.Equal(1000m, stock);
        for (var i = 0; i < 10_000; i++)
        {
            stock = StockRule.After(stock, InDefaultUnit(Items.Id, 0.1), isIncoming: false).Value;
        }

        Assert.Equal(0m, stock);
    }

    [Fact]
    public void What_comes_and_is_used_in_any_order_adds_up() => Amounts.Array[1, 200].Sample(amounts =>
    {
        var stock = amounts.Aggregate(0m, (stock, amount) => StockRule.After(stock, StockRule.Exact(amount), isIncoming: true).Value);
        return amounts.Reverse().Aggregate(stock, (left, amount) => StockRule.After(left, StockRule.Exact(amount), isIncoming: false).Value) == 0;
    });

    [Fact]
    public void An_amount_is_reckoned_as_it_was_entered() => Amounts.Sample(amount => (double)StockRule.Exact(amount) == amount);

    [Fact]
    public void Traces_of_a_clients_arithmetic_are_no_amount()
    {
        Assert.Equal(0.3m, StockRule.Exact(0.1 + 0.2));
        Assert.Equal(0m, StockRule.Exact(double.Epsilon));
        Assert.Equal(1_000_000_000m, StockRule.Exact(StockRule.MaxQuantity));
    }

    [Fact]
    public void The_burn_rate_is_the_use_of_a_day_by_the_hour() => Assert.Equal(1.5, StockRule.BurnRate(36));

    private static decimal InDefaultUnit(int unit, double quantity) => StockRule.InDefaultUnit(Ppe, unit, quantity, Twelve).Value;

    private static decimal? Twelve(int from, int to) => (from, to) == (Dozen.Id, Items.Id) ? 12 : null;
}
