namespace Care.Interfaces.Facilities;

/// <summary>Which facilities are listed (contract 02, §3.1). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.FacilityFilter")]
public sealed record FacilityFilter
{
    /// <summary>Every facility.</summary>
    public static FacilityFilter None { get; } = new();

    /// <summary>Contained in the name, case-insensitive.</summary>
    [Id(0)]
    public string? Name { get; init; }

    /// <summary>The number of the type.</summary>
    [Id(1)]
    public int? FacilityType { get; init; }

    /// <summary>Key of the district.</summary>
    [Id(2)]
    public int? District { get; init; }

    /// <summary>Key of the local body.</summary>
    [Id(3)]
    public int? LocalBody { get; init; }

    /// <summary>Key of the state.</summary>
    [Id(4)]
    public int? State { get; init; }

    /// <summary>Contained in the district's name, case-insensitive.</summary>
    [Id(5)]
    public string? DistrictName { get; init; }

    /// <summary>Contained in the local body's name, case-insensitive.</summary>
    [Id(6)]
    public string? LocalBodyName { get; init; }

    /// <summary>Contained in the state's name, case-insensitive.</summary>
    [Id(7)]
    public string? StateName { get; init; }

    /// <summary>Whether empanelled in KASP.</summary>
    [Id(8)]
    public bool? KaspEmpanelled { get; init; }

    /// <summary>A username: leaves out the facilities that this user is linked to, where the caller sees the user.</summary>
    [Id(9)]
    public string? ExcludeUser { get; init; }

    /// <summary>Words that must all occur in the name, the district's name or the state's name.</summary>
    [Id(10)]
    public string? SearchText { get; init; }
}
