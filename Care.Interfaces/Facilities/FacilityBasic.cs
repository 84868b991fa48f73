using System.Collections.Immutable;
using Care.Interfaces.Places;

namespace Care.Interfaces.Facilities;

/// <summary>The short form of a facility: in the public directory and inside other answers (contract 02, §3.3 "FacilityBasic").</summary>
public sealed record FacilityBasic
{
    /// <summary>The facility.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The key of its local body, or null.</summary>
    public int? LocalBody { get; init; }

    /// <summary>The key of its district, or null.</summary>
    public int? District { get; init; }

    /// <summary>The key of its state, or null.</summary>
    public int? State { get; init; }

    /// <summary>Its ward, or null.</summary>
    public Ward? WardObject { get; init; }

    /// <summary>Its local body, or null.</summary>
    public LocalBody? LocalBodyObject { get; init; }

    /// <summary>Its district, or null.</summary>
    public District? DistrictObject { get; init; }

    /// <summary>Its state, or null.</summary>
    public State? StateObject { get; init; }

    /// <summary>Its type, as an object.</summary>
    public required FacilityTypeObject FacilityType { get; init; }

    /// <summary>Where its cover image can be read, or null.</summary>
    public string? ReadCoverImageUrl { get; init; }

    /// <summary>What it offers, as numbers, or null when never said.</summary>
    public ImmutableArray<FacilityFeature>? Features { get; init; }

    /// <summary>How many active patients it has.</summary>
    public int PatientCount { get; init; }

    /// <summary>How many beds it has.</summary>
    public int BedCount { get; init; }
}
