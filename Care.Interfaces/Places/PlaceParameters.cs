namespace Care.Interfaces.Places;

/// <summary>What districts are asked for by (contract 01, E2). What is null does not filter.</summary>
public record DistrictParameters
{
    /// <summary>Key of the state.</summary>
    public int? State { get; init; }

    /// <summary>Contained in the state's name, case-insensitive.</summary>
    public string? StateName { get; init; }

    /// <summary>Contained in the district's name, case-insensitive.</summary>
    public string? DistrictName { get; init; }

    /// <summary>The filter of these parameters.</summary>
    public virtual PlaceFilter Filter() => new() { State = State, StateName = StateName, DistrictName = DistrictName };
}

/// <summary>What local bodies are asked for by.</summary>
public record LocalBodyParameters : DistrictParameters
{
    /// <summary>Key of the district.</summary>
    public int? District { get; init; }

    /// <summary>Contained in the local body's name, case-insensitive.</summary>
    public string? LocalBodyName { get; init; }

    /// <inheritdoc/>
    public override PlaceFilter Filter() => base.Filter() with { District = District, LocalBodyName = LocalBodyName };
}

/// <summary>What wards are asked for by.</summary>
public sealed record WardParameters : LocalBodyParameters
{
    /// <summary>Key of the local body.</summary>
    public int? LocalBody { get; init; }

    /// <summary>Contained in the ward's name, case-insensitive.</summary>
    public string? WardName { get; init; }

    /// <inheritdoc/>
    public override PlaceFilter Filter() => base.Filter() with { LocalBody = LocalBody, WardName = WardName };
}
