using System.Text.Json;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Users;

namespace Care.Interfaces.Samples;

/// <summary>What both forms of a test sample show (contract 04, §11.1).</summary>
public abstract record PatientSampleFields
{
    /// <summary>The sample.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose sample.</summary>
    public Guid Patient { get; init; }

    /// <summary>The patient in full.</summary>
    public PatientDetail? PatientObject { get; init; }

    /// <summary>Name of the patient.</summary>
    public string? PatientName { get; init; }

    /// <summary>Whether the patient has a severe acute respiratory infection, as the patient's record says.</summary>
    public bool PatientHasSari { get; init; }

    /// <summary>Whether the patient was in contact with a confirmed carrier.</summary>
    public bool PatientHasConfirmedContact { get; init; }

    /// <summary>Whether the patient was in contact with a suspected carrier.</summary>
    public bool PatientHasSuspectedContact { get; init; }

    /// <summary>The countries that the patient travelled, a list or null.</summary>
    public JsonElement? PatientTravelHistory { get; init; }

    /// <summary>During which consultation.</summary>
    public Guid Consultation { get; init; }

    /// <summary>The consultation's facility.</summary>
    public Guid Facility { get; init; }

    /// <summary>The consultation's facility.</summary>
    public FacilityBasic? FacilityObject { get; init; }

    /// <summary>Where it is tested, or null.</summary>
    public Guid? TestingFacility { get; init; }

    /// <summary>Where it is tested, or null.</summary>
    public FacilityBasic? TestingFacilityObject { get; init; }

    /// <summary>What is taken, a label.</summary>
    public string SampleType { get; init; } = "";

    /// <summary>What is taken, in words.</summary>
    public string SampleTypeOther { get; init; } = "";

    /// <summary>What the patient has.</summary>
    public string Diagnosis { get; init; } = "";

    /// <summary>What else it could be.</summary>
    public string DiffDiagnosis { get; init; } = "";

    /// <summary>The cause, where it is known.</summary>
    public string EtiologyIdentified { get; init; } = "";

    /// <summary>What is not typical.</summary>
    public string AtypicalPresentation { get; init; } = "";

    /// <summary>Why it is urgent.</summary>
    public string FastTrack { get; init; } = "";

    /// <summary>The label that the Indian Council of Medical Research knows it by.</summary>
    public string IcmrLabel { get; init; } = "";

    /// <summary>The doctor who asks for it.</summary>
    public string DoctorName { get; init; } = "";

    /// <summary>Whether the patient has a severe acute respiratory infection.</summary>
    public bool HasSari { get; init; }

    /// <summary>Whether the patient has an acute respiratory infection.</summary>
    public bool HasAri { get; init; }

    /// <summary>Whether the disease presents itself otherwise than usual.</summary>
    public bool IsAtypicalPresentation { get; init; }

    /// <summary>Whether the disease takes an unusual course.</summary>
    public bool IsUnusualCourse { get; init; }

    /// <summary>The category of the ICMR's testing strategy, a label.</summary>
    public string IcmrCategory { get; init; } = "";

    /// <summary>How far it got, a label.</summary>
    public string Status { get; init; } = "";

    /// <summary>What the test found, a label.</summary>
    public string Result { get; init; } = "";

    /// <summary>When it was taken, or null.</summary>
    public DateTimeOffset? DateOfSample { get; init; }

    /// <summary>When the result was known, or null.</summary>
    public DateTimeOffset? DateOfResult { get; init; }

    /// <summary>Who asked for it, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>Who brought it to where it is, or null.</summary>
    public UserMin? LastEditedBy { get; init; }

    /// <summary>When asked for.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
