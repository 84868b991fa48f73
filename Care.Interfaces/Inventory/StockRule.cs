using System.Globalization;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Inventory;

/// <summary>
/// How stock is reckoned (contract 02, §9.2, I1 to I5 and I10). Amounts are numbers of base two on the wire and shown as they were entered; what is added up is
/// their decimal digits, so that ten times 0.1 is 1 and a hundred thousand times is 10,000.
/// </summary>
public static class StockRule
{
    /// <summary>The most that is entered at once, as the amount of a movement or as a minimum.</summary>
    public const double MaxQuantity = 1_000_000_000;

    /// <summary>The most that a facility has of an item: with the decimal places it fits a decimal number.</summary>
    public const decimal MaxStock = 1_000_000_000_000_000;

    /// <summary>Decimal places of what is added up. What is finer is no amount, but a trace of how a client reckons (0.1 + 0.2).</summary>
    private const int Places = 12;

    /// <summary>For how long what was used counts in the burn rate.</summary>
    public static TimeSpan BurnWindow { get; } = TimeSpan.FromHours(24);

    /// <summary>The item is not told in the unit (I1).</summary>
    public static Error NotMeasured { get; } = Error.Field("unit", "Item cannot be measured with unit");

    /// <summary>Nothing says how many of the item's default unit the unit is (I2).</summary>
    public static Error NotConverted { get; } = Error.Field("item", "Please Ask Admin to Add Conversion Metrics");

    /// <summary>The decimal digits of a number.</summary>
    public static decimal Exact(double number) =>
        decimal.Round(decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture), Places);

    /// <summary>What an amount is in the item's default unit (I1 to I3).</summary>
    /// <param name="item">The item.</param>
    /// <param name="unit">The unit of the amount.</param>
    /// <param name="quantity">The amount.</param>
    /// <param name="multiplier">How many of a second unit a first one is, or null where nothing says so.</param>
    public static Outcome<decimal> InDefaultUnit(InventoryItem item, int unit, double quantity, Func<int, int, decimal?> multiplier)
    {
        if (item.AllowedUnits.All(allowed => allowed.Id != unit))
        {
            return NotMeasured;
        }

        if (item.DefaultUnit?.Id == unit)
        {
            return Exact(quantity);
        }

        return item.DefaultUnit is { } own && multiplier(unit, own.Id) is { } times ? decimal.Round(Exact(quantity) * times, Places) : NotConverted;
    }

    /// <summary>The stock after a movement; it is never below zero (I4).</summary>
    /// <param name="stock">The stock before.</param>
    /// <param name="moved">How much, in the item's default unit.</param>
    /// <param name="isIncoming">Whether it comes.</param>
    public static Outcome<decimal> After(decimal stock, decimal moved, bool isIncoming) => (isIncoming ? stock + moved : stock - moved) switch
    {
        < 0 => Error.Field("stock", "Stock not Available"),
        > MaxStock => Error.Field("stock", $"Ensure this value is less than or equal to {MaxStock.ToString(CultureInfo.InvariantCulture)}."),
        var next => next,
    };

    /// <summary>Whether there is less than there should be at least (I5).</summary>
    /// <param name="stock">The stock.</param>
    /// <param name="minimum">The least that there should be.</param>
    public static bool IsLow(decimal stock, double minimum) => stock < Exact(minimum);

    /// <summary>How much is used an hour (I10).</summary>
    /// <param name="used">How much was used within <see cref="BurnWindow"/>.</param>
    public static double BurnRate(decimal used) => (double)(used / (decimal)BurnWindow.TotalHours);
}
