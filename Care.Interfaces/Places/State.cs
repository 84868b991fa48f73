namespace Care.Interfaces.Places;

/// <summary>A state (contract 01, E1).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
[GenerateSerializer, Immutable, Alias("care.State")]
public sealed record State([property: Id(0)] int Id, [property: Id(1)] string Name);
