using System.Collections.Immutable;
using Care.Interfaces.Places;

namespace Care.Interfaces.Facilities;

/// <summary>A facility in full (contract 02, §3.3 "FacilityFull").</summary>
public sealed record FacilityFull
{
    /// <summary>The facility.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The key of its ward, or null.</summary>
    public int? Ward { get; init; }

    /// <summary>The key of its local body, or null.</summary>
    public int? LocalBody { get; init; }

    /// <summary>The key of its district, or null.</summary>
    public int? District { get; init; }

    /// <summary>The key of its state, or null.</summary>
    public int? State { get; init; }

    /// <summary>Its type, as text.</summary>
    public required string FacilityType { get; init; }

    /// <summary>Its address.</summary>
    public required string Address { get; init; }

    /// <summary>Degrees east with sixteen decimals, or null.</summary>
    public string? Longitude { get; init; }

    /// <summary>Degrees north with sixteen decimals, or null.</summary>
    public string? Latitude { get; init; }

    /// <summary>What it offers, as numbers, or null when never said.</summary>
    public ImmutableArray<FacilityFeature>? Features { get; init; }

    /// <summary>Its postal code, or null.</summary>
    public int? Pincode { get; init; }

    /// <summary>Oxygen capacity in litres.</summary>
    public int OxygenCapacity { get; init; }

    /// <summary>Its phone number, or empty.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Its ward, or null.</summary>
    public Ward? WardObject { get; init; }

    /// <summary>Its local body, or null.</summary>
    public LocalBody? LocalBodyObject { get; init; }

    /// <summary>Its district, or null.</summary>
    public District? DistrictObject { get; init; }

    /// <summary>Its state, or null.</summary>
    public State? StateObject { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>Whether it is empanelled in KASP.</summary>
    public bool KaspEmpanelled { get; init; }

    /// <summary>The host of its on-site middleware, or null.</summary>
    public string? MiddlewareAddress { get; init; }

    /// <summary>Expected oxygen requirement in litres.</summary>
    public int ExpectedOxygenRequirement { get; init; }

    /// <summary>B type cylinders.</summary>
    public int TypeBCylinders { get; init; }

    /// <summary>C type cylinders.</summary>
    public int TypeCCylinders { get; init; }

    /// <summary>D type cylinders.</summary>
    public int TypeDCylinders { get; init; }

    /// <summary>Expected B type cylinders.</summary>
    public int ExpectedTypeBCylinders { get; init; }

    /// <summary>Expected C type cylinders.</summary>
    public int ExpectedTypeCCylinders { get; init; }

    /// <summary>Expected D type cylinders.</summary>
    public int ExpectedTypeDCylinders { get; init; }

    /// <summary>Where its cover image can be read, or null.</summary>
    public string? ReadCoverImageUrl { get; init; }

    /// <summary>How many active patients it has.</summary>
    public int PatientCount { get; init; }

    /// <summary>How many beds it has.</summary>
    public int BedCount { get; init; }

    /// <summary>The names of its feature flags.</summary>
    public ImmutableArray<string> FacilityFlags { get; init; } = [];
}
