using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>A facility as it is stored (contract 02, §1.1).</summary>
[Kind("facility")]
internal sealed record FacilityState : EntityState
{
    public string Name { get; init; } = "";

    public FacilityType FacilityType { get; init; }

    public bool KaspEmpanelled { get; init; }

    public ImmutableArray<FacilityFeature>? Features { get; init; }

    public decimal? Longitude { get; init; }

    public decimal? Latitude { get; init; }

    public int? Pincode { get; init; }

    public string Address { get; init; } = "";

    public int? Ward { get; init; }

    public int? LocalBody { get; init; }

    public int? District { get; init; }

    public int? State { get; init; }

    public int OxygenCapacity { get; init; }

    public int TypeBCylinders { get; init; }

    public int TypeCCylinders { get; init; }

    public int TypeDCylinders { get; init; }

    public int ExpectedOxygenRequirement { get; init; }

    public int ExpectedTypeBCylinders { get; init; }

    public int ExpectedTypeCCylinders { get; init; }

    public int ExpectedTypeDCylinders { get; init; }

    public string PhoneNumber { get; init; } = "";

    public int? CreatedBy { get; init; }

    /// <summary>The object's key in the facility bucket.</summary>
    public string? CoverImageUrl { get; init; }

    public string? MiddlewareAddress { get; init; }

    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>True from the deletion on until the last user was taken off the facility.</summary>
    public bool IsClosing { get; init; }

    /// <summary>What the permissions need to know.</summary>
    public FacilityFacts Facts(Guid id) => new(id, LocalBody, District, State, CreatedBy);
}
