namespace Care.Interfaces.Rounds;

/// <summary>Limits of a round's values where contract 05, §7.2 and §7.3, knows none; the others stand there.</summary>
public static class RoundLimits
{
    /// <summary>The greatest length or width of a pressure sore, in centimetres: no patient is longer.</summary>
    public const decimal MaxSore = 300;

    /// <summary>The greatest oxygen saturation of old records, in percent: its column has two digits before the point.</summary>
    public const double MaxArchivedSpo2 = 99.99;
}
