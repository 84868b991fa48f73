namespace Care.Interfaces.SignIn;

/// <summary>Whether an attempt is let through.</summary>
/// <param name="IsAdmitted">Whether it is.</param>
/// <param name="RetryAfter">How long the window lasts in which it was counted.</param>
[GenerateSerializer, Immutable, Alias("care.RateVerdict")]
public readonly record struct RateVerdict([property: Id(0)] bool IsAdmitted, [property: Id(1)] TimeSpan RetryAfter);
