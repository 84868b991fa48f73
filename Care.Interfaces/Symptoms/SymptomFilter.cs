namespace Care.Interfaces.Symptoms;

/// <summary>Which symptoms are listed (contract 05, §9). What is null does not filter.</summary>
/// <param name="IsCured">Those that are cured, or those that are not.</param>
[GenerateSerializer, Immutable, Alias("care.SymptomFilter")]
public sealed record SymptomFilter([property: Id(0)] bool? IsCured);
