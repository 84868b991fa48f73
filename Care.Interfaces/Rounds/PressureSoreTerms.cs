using System.Collections.Frozen;

namespace Care.Interfaces.Rounds;

/// <summary>How pressure sores look (contract 05, §13).</summary>
public static class PressureSoreTerms
{
    /// <summary>How much they ooze.</summary>
    public static FrozenSet<string> ExudateAmounts { get; } = FrozenSet.ToFrozenSet(
    [
        "None", "Light", "Moderate", "Heavy",
    ]);

    /// <summary>What is seen in them.</summary>
    public static FrozenSet<string> TissueTypes { get; } = FrozenSet.ToFrozenSet(
    [
        "Closed", "Epithelial", "Granulation", "Slough", "Necrotic",
    ]);
}
