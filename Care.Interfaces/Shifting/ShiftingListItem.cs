using Care.Interfaces.Facilities;

namespace Care.Interfaces.Shifting;

/// <summary>A shifting request in lists (contract 06, §7.4): exactly these fields.</summary>
public sealed record ShiftingListItem
{
    /// <summary>The request.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>The patient.</summary>
    public required Guid Patient { get; init; }

    /// <summary>The patient as the board shows them.</summary>
    public required ShiftedPatient PatientObject { get; init; }

    /// <summary>The status's label.</summary>
    public required string Status { get; init; }

    /// <summary>Where the patient comes from.</summary>
    public FacilityIntMin? OriginFacilityObject { get; init; }

    /// <summary>Who decides in wartime, or null.</summary>
    public FacilityIntMin? ShiftingApprovingFacilityObject { get; init; }

    /// <summary>The destination, or null.</summary>
    public Guid? AssignedFacility { get; init; }

    /// <summary>The destination, or null.</summary>
    public FacilityIntMin? AssignedFacilityObject { get; init; }

    /// <summary>A destination outside the network, in words, empty or null.</summary>
    public string? AssignedFacilityExternal { get; init; }

    /// <summary>Whether an emergency.</summary>
    public bool Emergency { get; init; }

    /// <summary>When created.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
