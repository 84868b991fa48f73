using System.Collections.Frozen;

namespace Care.Interfaces.Rounds;

/// <summary>The fluids that are given and that leave the body (contract 05, §13).</summary>
public static class FluidNames
{
    /// <summary>What is infused.</summary>
    public static FrozenSet<string> Infusions { get; } = FrozenSet.ToFrozenSet(
    [
        "Adrenalin", "Noradrenalin", "Vasopressin", "Dopamine", "Dobutamine",
    ]);

    /// <summary>What is given into a vein.</summary>
    public static FrozenSet<string> IvFluids { get; } = FrozenSet.ToFrozenSet(
    [
        "RL", "NS", "DNS",
    ]);

    /// <summary>How food is given.</summary>
    public static FrozenSet<string> Feeds { get; } = FrozenSet.ToFrozenSet(
    [
        "Ryles Tube", "Normal Feed",
    ]);

    /// <summary>What leaves the body.</summary>
    public static FrozenSet<string> Output { get; } = FrozenSet.ToFrozenSet(
    [
        "Urine", "Ryles Tube Aspiration", "ICD", "Abdominal Drain",
    ]);
}
