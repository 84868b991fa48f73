namespace Care.Interfaces.Places;

/// <summary>A ward (contract 01, E1).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number within the local body.</param>
/// <param name="LocalBody">The key of its local body.</param>
[GenerateSerializer, Immutable, Alias("care.Ward")]
public sealed record Ward([property: Id(0)] int Id, [property: Id(1)] string Name, [property: Id(2)] int Number, [property: Id(3)] int LocalBody);
