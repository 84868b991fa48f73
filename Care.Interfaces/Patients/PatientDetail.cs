using Care.Interfaces.Consultations;
using Care.Interfaces.Facilities;
using Care.Interfaces.Places;
using Care.Interfaces.Users;

namespace Care.Interfaces.Patients;

/// <summary>A patient in full (contract 04, §3.1, column D).</summary>
public sealed record PatientDetail : PatientFields
{
    /// <summary>The patient.</summary>
    public Guid Id { get; init; }

    /// <summary>The facility that cares for the patient, or null.</summary>
    public Guid? Facility { get; init; }

    /// <summary>That facility in full, or null.</summary>
    public FacilityFull? FacilityObject { get; init; }

    /// <summary>Blood group's label, or null.</summary>
    public string? BloodGroup { get; init; }

    /// <summary>Category of the ration card, or null.</summary>
    public string? RationCardCategory { get; init; }

    /// <summary>Vaccine, or null.</summary>
    public string? VaccineName { get; init; }

    /// <summary>Label of what is known of the disease.</summary>
    public string DiseaseStatus { get; init; } = "";

    /// <summary>Label of where the record came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Kind of test, as text (contract 04, §3.1).</summary>
    public string TestType { get; init; } = "";

    /// <summary>Allergies.</summary>
    public string Allergies { get; init; } = "";

    /// <summary>Ongoing medication.</summary>
    public string OngoingMedication { get; init; } = "";

    /// <summary>The ward, or null.</summary>
    public Ward? WardObject { get; init; }

    /// <summary>The local body, or null.</summary>
    public LocalBody? LocalBodyObject { get; init; }

    /// <summary>The district, or null.</summary>
    public District? DistrictObject { get; init; }

    /// <summary>The state, or null.</summary>
    public State? StateObject { get; init; }

    /// <summary>Who the patient is assigned to, or null.</summary>
    public UserMin? AssignedToObject { get; init; }

    /// <summary>The last consultation, or null.</summary>
    public Consultation? LastConsultation { get; init; }

    /// <summary>Who made the last change, or null.</summary>
    public UserMin? LastEdited { get; init; }

    /// <summary>Who registered the patient, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>Social circumstances, or null.</summary>
    public PatientMeta? MetaInfo { get; init; }

    /// <summary>Earlier and chronic diseases.</summary>
    public IReadOnlyList<MedicalHistoryItem> MedicalHistory { get; init; } = [];

    /// <summary>People the patient was in contact with.</summary>
    public IReadOnlyList<PatientContact> ContactedPatients { get; init; } = [];
}
