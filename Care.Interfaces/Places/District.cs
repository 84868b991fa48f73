namespace Care.Interfaces.Places;

/// <summary>A district (contract 01, E1).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">The key of its state.</param>
[GenerateSerializer, Immutable, Alias("care.District")]
public sealed record District([property: Id(0)] int Id, [property: Id(1)] string Name, [property: Id(2)] int State);
