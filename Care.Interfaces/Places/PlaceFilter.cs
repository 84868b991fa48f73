namespace Care.Interfaces.Places;

/// <summary>Which districts, local bodies or wards are asked for (contract 01, E2). What is null does not filter; what a list does not know is null.</summary>
[GenerateSerializer, Immutable, Alias("care.PlaceFilter")]
public sealed record PlaceFilter
{
    /// <summary>Filters nothing.</summary>
    public static PlaceFilter None { get; } = new();

    /// <summary>Key of the state.</summary>
    [Id(0)]
    public int? State { get; init; }

    /// <summary>Contained in the state's name, case-insensitive.</summary>
    [Id(1)]
    public string? StateName { get; init; }

    /// <summary>Key of the district.</summary>
    [Id(2)]
    public int? District { get; init; }

    /// <summary>Contained in the district's name, case-insensitive.</summary>
    [Id(3)]
    public string? DistrictName { get; init; }

    /// <summary>Key of the local body.</summary>
    [Id(4)]
    public int? LocalBody { get; init; }

    /// <summary>Contained in the local body's name, case-insensitive.</summary>
    [Id(5)]
    public string? LocalBodyName { get; init; }

    /// <summary>Contained in the ward's name, case-insensitive.</summary>
    [Id(6)]
    public string? WardName { get; init; }
}
