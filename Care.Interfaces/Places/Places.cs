using Care.Interfaces.Choices;

namespace Care.Interfaces.Places;

/// <summary>A state (contract 01, E1).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
[GenerateSerializer, Immutable, Alias("care.State")]
public sealed record State([property: Id(0)] int Id, [property: Id(1)] string Name);

/// <summary>A district (contract 01, E1).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">The key of its state.</param>
[GenerateSerializer, Immutable, Alias("care.District")]
public sealed record District([property: Id(0)] int Id, [property: Id(1)] string Name, [property: Id(2)] int State);

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

/// <summary>The types of local bodies (contract 01, G3).</summary>
public enum LocalBodyType
{
    /// <summary>Grama Panchayath, code letter G.</summary>
    [Label("Grama Panchayath")]
    GramaPanchayath = 1,

    /// <summary>Block Panchayath, code letter B.</summary>
    [Label("Block Panchayath")]
    BlockPanchayath = 2,

    /// <summary>District Panchayath, code letter D.</summary>
    [Label("District Panchayath")]
    DistrictPanchayath = 3,

    /// <summary>Nagar Panchayath, code letter N.</summary>
    [Label("Nagar Panchayath")]
    NagarPanchayath = 4,

    /// <summary>Municipality, code letter M.</summary>
    Municipality = 10,

    /// <summary>Corporation, code letter C.</summary>
    Corporation = 20,

    /// <summary>All others.</summary>
    Others = 50,
}

/// <summary>A ward (contract 01, E1).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number within the local body.</param>
/// <param name="LocalBody">The key of its local body.</param>
[GenerateSerializer, Immutable, Alias("care.Ward")]
public sealed record Ward([property: Id(0)] int Id, [property: Id(1)] string Name, [property: Id(2)] int Number, [property: Id(3)] int LocalBody);

/// <summary>A local body and all its wards (contract 01, E2, <c>get_all_local_body</c>).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="BodyType">Its type, shown as a number.</param>
/// <param name="LocalbodyCode">The government's code, or null.</param>
/// <param name="District">The key of its district.</param>
/// <param name="Wards">Its wards, by name.</param>
public sealed record LocalBodyWithWards(int Id, string Name, LocalBodyType BodyType, string? LocalbodyCode, int District, IReadOnlyList<Ward> Wards);
