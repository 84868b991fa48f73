namespace Care.Interfaces.Rounds;

/// <summary>The Glasgow coma scale's sum (contract 05, §7.4).</summary>
public static class GlasgowRule
{
    /// <summary>The sum of the three parts; without one of them, what it was.</summary>
    public static int? Total(int? eyes, int? speech, int? movement, int? before) => eyes + speech + movement ?? before;
}
