using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <summary>The sums of fluids given and lost (contract 05, §7.4).</summary>
public static class FluidRule
{
    /// <summary>No sum is larger.</summary>
    public const decimal MaxQuantity = 9999.99m;

    /// <summary>The sum of all quantities, with two decimals.</summary>
    public static decimal Total(params ReadOnlySpan<IEnumerable<FluidQuantity>> lists)
    {
        var total = 0m;
        foreach (var list in lists)
        {
            total += list.Sum(fluid => fluid.Quantity);
        }

        return decimal.Round(total, 2);
    }

    /// <summary>Refuses what no body holds.</summary>
    public static Error? Check(decimal intake, decimal output) =>
        intake > MaxQuantity ? Error.Field("total_intake_calculated", $"Ensure this value is less than or equal to {MaxQuantity}.")
        : output > MaxQuantity ? Error.Field("total_output_calculated", $"Ensure this value is less than or equal to {MaxQuantity}.")
        : null;
}
