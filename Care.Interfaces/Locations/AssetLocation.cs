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
