namespace Care.Interfaces.Rounds;

/// <summary>Blood pressure in mmHg (contract 05, §7.3).</summary>
/// <param name="Systolic">From 0 to 400, not below the diastolic.</param>
/// <param name="Diastolic">From 0 to 400.</param>
[GenerateSerializer, Immutable, Alias("care.BloodPressure")]
public sealed record BloodPressure([property: Id(0)] decimal Systolic, [property: Id(1)] decimal Diastolic);
