using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;

namespace Care.Interfaces.Locations;

/// <summary>A location of a facility, where beds and assets are (contract 03, §1).</summary>
public sealed record AssetLocation
{
    /// <summary>The location.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, unique in the facility.</summary>
    public required string Name { get; init; }

    /// <summary>Its description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>What it is, as text.</summary>
    public required string LocationType { get; init; }

    /// <summary>The facility.</summary>
    public FacilityBare? Facility { get; init; }

    /// <summary>The host of the middleware that serves the location's assets; null or empty where the facility's does.</summary>
    public string? MiddlewareAddress { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}

/// <summary>What a location of a facility is (contract 03, §14). Goes in as label or number, out as label.</summary>
public enum LocationType
{
    /// <summary>None of the others.</summary>
    [Label("OTHER")]
    Other = 1,

    /// <summary>An intensive care unit.</summary>
    [Label("ICU")]
    Icu = 10,

    /// <summary>A ward.</summary>
    [Label("WARD")]
    Ward = 20,
}
