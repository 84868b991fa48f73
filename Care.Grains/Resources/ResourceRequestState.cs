using Care.Grains.Storage;
using Care.Interfaces.Resources;

namespace Care.Grains.Resources;

/// <summary>A resource request as it is stored (contract 06, §9.1).</summary>
[Kind("resource_request", Name = "ResourceRequest")]
internal sealed record ResourceRequestState : EntityState
{
    public Guid OriginFacility { get; init; }

    public Guid? ApprovingFacility { get; init; }

    public Guid? AssignedFacility { get; init; }

    public bool Emergency { get; init; }

    public bool IsAssignedToUser { get; init; }

    public string Title { get; init; } = "";

    public string Reason { get; init; } = "";

    public string ReferingFacilityContactName { get; init; } = "";

    public string ReferingFacilityContactNumber { get; init; } = "";

    public ResourceStatus Status { get; init; } = ResourceStatus.Pending;

    public ResourceCategory Category { get; init; } = ResourceCategory.Oxygen;

    public ResourceSubCategory SubCategory { get; init; } = ResourceSubCategory.Unspecified;

    public int? Priority { get; init; }

    public int RequestedQuantity { get; init; }

    public int AssignedQuantity { get; init; }

    public int? AssignedTo { get; init; }

    public int? CreatedBy { get; init; }

    public int? LastEditedBy { get; init; }
}
