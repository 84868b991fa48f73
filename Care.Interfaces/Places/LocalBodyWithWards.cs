namespace Care.Interfaces.Places;

/// <summary>A local body and all its wards (contract 01, E2, <c>get_all_local_body</c>).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="BodyType">Its type, shown as a number.</param>
/// <param name="LocalbodyCode">The government's code, or null.</param>
/// <param name="District">The key of its district.</param>
/// <param name="Wards">Its wards, by name.</param>
public sealed record LocalBodyWithWards(int Id, string Name, LocalBodyType BodyType, string? LocalbodyCode, int District, IReadOnlyList<Ward> Wards);
