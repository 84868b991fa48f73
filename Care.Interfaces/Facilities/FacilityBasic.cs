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

/// <summary>A facility as it is named inside other answers (contract 02, §3.3 "FacilityBare").</summary>
/// <param name="Id">The facility.</param>
/// <param name="Name">Its name.</param>
public sealed record FacilityBare(Guid Id, string Name);

/// <summary>A facility in the lists of requests (contract 06, §0.3 "FacilityIntMin"): its id is the integer key there.</summary>
/// <param name="Id">The integer key.</param>
/// <param name="Name">Its name.</param>
public sealed record FacilityIntMin(int Id, string Name);

/// <summary>A facility's type where it is shown as an object (contract 02, §3.3 "FacilityBasic").</summary>
/// <param name="Id">The number.</param>
/// <param name="Name">The text.</param>
public sealed record FacilityTypeObject(FacilityType Id, string Name);
