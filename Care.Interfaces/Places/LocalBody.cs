namespace Care.Interfaces.Places;

/// <summary>A local body (contract 01, E1).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="BodyType">Its type (contract 01, G3), shown as a number.</param>
/// <param name="LocalbodyCode">The government's code, such as <c>M070800</c>, or null.</param>
/// <param name="District">The key of its district.</param>
[GenerateSerializer, Immutable, Alias("care.LocalBody")]
public sealed record LocalBody(
    [property: Id(0)] int Id,
    [property: Id(1)] string Name,
    [property: Id(2)] LocalBodyType BodyType,
    [property: Id(3)] string? LocalbodyCode,
    [property: Id(4)] int District);
