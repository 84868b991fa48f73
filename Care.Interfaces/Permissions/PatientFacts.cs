using System.Collections.Immutable;

namespace Care.Interfaces.Permissions;

/// <summary>What the permissions need to know of a patient.</summary>
[GenerateSerializer, Immutable, Alias("care.PatientFacts")]
public sealed record PatientFacts
{
    /// <summary>The facility that cares for the patient, or null.</summary>
    [Id(0)]
    public FacilityFacts? Facility { get; init; }

    /// <summary>The district that the patient lives in, or null.</summary>
    [Id(1)]
    public int? District { get; init; }

    /// <summary>The state that the patient lives in, or null.</summary>
    [Id(2)]
    public int? State { get; init; }

    /// <summary>The user (integer key) who registered the patient, or null.</summary>
    [Id(3)]
    public int? CreatedBy { get; init; }

    /// <summary>The user (integer key) whom the patient is assigned to, or null.</summary>
    [Id(4)]
    public int? AssignedTo { get; init; }

    /// <summary>Whether the patient ever had a consultation.</summary>
    [Id(5)]
    public bool HasConsultation { get; init; }

    /// <summary>The user (integer key) whom the last consultation is assigned to, or null.</summary>
    [Id(6)]
    public int? ConsultationAssignedTo { get; init; }

    /// <summary>The facilities of all the patient's consultations.</summary>
    [Id(7)]
    public ImmutableArray<Guid> ConsultationFacilities { get; init; } = [];
}
