using Care.Interfaces.Facilities;
using Care.Interfaces.Users;

namespace Care.Interfaces.Resources;

/// <summary>A resource request, in lists as by itself (contract 06, §9.3).</summary>
public sealed record ResourceRequest
{
    /// <summary>The request.</summary>
    public required Guid Id { get; init; }

    /// <summary>The status's label.</summary>
    public required string Status { get; init; }

    /// <summary>What is asked for, a label.</summary>
    public required string Category { get; init; }

    /// <summary>What of its category is asked for, a label.</summary>
    public required string SubCategory { get; init; }

    /// <summary>Who asks.</summary>
    public Guid OriginFacility { get; init; }

    /// <summary>Who decides.</summary>
    public Guid? ApprovingFacility { get; init; }

    /// <summary>Who gives, or null.</summary>
    public Guid? AssignedFacility { get; init; }

    /// <summary>Who asks.</summary>
    public FacilityBasic? OriginFacilityObject { get; init; }

    /// <summary>Who decides.</summary>
    public FacilityBasic? ApprovingFacilityObject { get; init; }

    /// <summary>Who gives, or null.</summary>
    public FacilityBasic? AssignedFacilityObject { get; init; }

    /// <summary>Who takes care of the request, or null.</summary>
    public UserMin? AssignedToObject { get; init; }

    /// <summary>Who made it, or null.</summary>
    public UserMin? CreatedByObject { get; init; }

    /// <summary>Who changed it last, or null.</summary>
    public UserMin? LastEditedByObject { get; init; }

    /// <summary>Key of who takes care of it, or null.</summary>
    public int? AssignedTo { get; init; }

    /// <summary>Key of who made it, or null.</summary>
    public int? CreatedBy { get; init; }

    /// <summary>Key of who changed it last, or null.</summary>
    public int? LastEditedBy { get; init; }

    /// <summary>Whether an emergency.</summary>
    public bool Emergency { get; init; }

    /// <summary>What is asked for, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Whom to ask at the origin.</summary>
    public required string ReferingFacilityContactName { get; init; }

    /// <summary>Their phone number.</summary>
    public required string ReferingFacilityContactNumber { get; init; }

    /// <summary>How urgent, by number, or null.</summary>
    public int? Priority { get; init; }

    /// <summary>How much is asked for.</summary>
    public int RequestedQuantity { get; init; }

    /// <summary>How much is given.</summary>
    public int AssignedQuantity { get; init; }

    /// <summary>Whether somebody takes care of the request.</summary>
    public bool IsAssignedToUser { get; init; }

    /// <summary>When created.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
