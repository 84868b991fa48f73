namespace Care.Interfaces.Operations;

/// <summary>How many grains of a type are in memory.</summary>
/// <param name="Grain">The type.</param>
/// <param name="Activations">How many, over all silos.</param>
public sealed record ActivationCount(string Grain, int Activations);
