using System.Text.Json;
using System.Text.Json.Serialization;

namespace Care.Interfaces.Samples;

/// <summary>The specimen referral form of the Indian Council of Medical Research, filled from a test sample (contract 04, §11.5).</summary>
public sealed record IcmrForm
{
    /// <summary>The sample.</summary>
    public Guid Id { get; init; }

    /// <summary>Who the patient is.</summary>
    public required IcmrPersonalDetails PersonalDetails { get; init; }

    /// <summary>What is tested.</summary>
    public required IcmrSpecimenDetails SpecimenDetails { get; init; }

    /// <summary>Why the patient is tested.</summary>
    public required IcmrPatientCategory PatientCategory { get; init; }

    /// <summary>What the patient was exposed to.</summary>
    public required IcmrExposureHistory ExposureHistory { get; init; }

    /// <summary>What the patient has.</summary>
    public required IcmrMedicalConditions MedicalConditions { get; init; }
}

/// <summary>Who the patient is, on the form (contract 04, §11.5).</summary>
public sealed record IcmrPersonalDetails
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Gender, a label.</summary>
    public required string Gender { get; init; }

    /// <summary>Age in whole years, at death or today; null where it is not known.</summary>
    public int? AgeYears { get; init; }

    /// <summary>The whole months of the age beyond its years; null where it is not known.</summary>
    public int? AgeMonths { get; init; }

    /// <summary>Date of birth, or null.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Phone number.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Always empty: no e-mail address of patients is kept.</summary>
    public string Email { get; init; } = "";

    /// <summary>Current address.</summary>
    public required string Address { get; init; }

    /// <summary>Postal code; empty where it is not known.</summary>
    public required string Pincode { get; init; }

    /// <summary>Passport number.</summary>
    public required string PassportNo { get; init; }

    /// <summary>The local body that the patient lives in, or empty.</summary>
    public required string LocalBodyName { get; init; }

    /// <summary>The district, or empty.</summary>
    public required string DistrictName { get; init; }

    /// <summary>The state, or empty.</summary>
    public required string StateName { get; init; }
}

/// <summary>What is tested, on the form (contract 04, §11.5).</summary>
public sealed record IcmrSpecimenDetails
{
    /// <summary>What is taken, a label.</summary>
    public required string SampleType { get; init; }

    /// <summary>When the sample was asked for.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>Always empty: the label is <see cref="IcmrLabel"/>.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether more than one sample was asked for of the patient.</summary>
    public bool IsRepeatedSample { get; init; }

    /// <summary>Always empty: laboratories are not kept here.</summary>
    public string LabName { get; init; } = "";

    /// <summary>Always empty.</summary>
    public string LabPincode { get; init; } = "";

    /// <summary>The category of the ICMR's testing strategy, a label.</summary>
    public required string IcmrCategory { get; init; }

    /// <summary>The label that the ICMR knows the sample by.</summary>
    public required string IcmrLabel { get; init; }
}

/// <summary>Why the patient is tested, on the form (contract 04, §11.5; <see cref="IcmrCategoryRule"/>).</summary>
public sealed record IcmrPatientCategory
{
    /// <summary>Came back from abroad within fourteen days, and has symptoms; null where the patient's journeys are not known.</summary>
    public bool? SymptomaticInternationalTraveller { get; init; }

    /// <summary>Was in contact with a confirmed carrier, and has symptoms.</summary>
    public bool SymptomaticContactOfConfirmedCase { get; init; }

    /// <summary>Works in health care, and has symptoms.</summary>
    public bool SymptomaticHealthcareWorker { get; init; }

    /// <summary>Has a severe acute respiratory infection, and is admitted.</summary>
    public bool HospitalizedSariPatient { get; init; }

    /// <summary>Lives with a confirmed carrier, and has no symptoms.</summary>
    public bool AsymptomaticFamilyMemberOfConfirmedCase { get; init; }

    /// <summary>Works in health care, and has no symptoms.</summary>
    public bool AsymptomaticHealthcareWorkerWithoutProtection { get; init; }
}

/// <summary>What the patient was exposed to, on the form (contract 04, §11.5).</summary>
public sealed record IcmrExposureHistory
{
    /// <summary>Whether the patient came back from abroad within the fourteen days before the sample was asked for; null where that is not known.</summary>
    [JsonPropertyName("has_travel_to_foreign_last_14_days")]
    public bool? HasTravelToForeignLast14Days { get; init; }

    /// <summary>The countries travelled, a list or null.</summary>
    public JsonElement? PlacesOfTravel { get; init; }

    /// <summary>Always null: it is not kept.</summary>
    public DateOnly? TravelStartDate { get; init; }

    /// <summary>When the patient came back, or null.</summary>
    public DateOnly? TravelEndDate { get; init; }

    /// <summary>Whether in contact with a confirmed carrier.</summary>
    public bool ContactWithConfirmedCase { get; init; }

    /// <summary>The name of the first contact whose record the reader may read; else empty.</summary>
    public required string ContactCaseName { get; init; }

    /// <summary>Always null: it is not kept.</summary>
    public bool? WasQuarantined { get; init; }

    /// <summary>Always null: it is not kept.</summary>
    public string? QuarantinedType { get; init; }

    /// <summary>Whether the patient works in health care.</summary>
    public bool HealthcareWorker { get; init; }
}

/// <summary>What the patient has, on the form (contract 04, §11.5).</summary>
public sealed record IcmrMedicalConditions
{
    /// <summary>The day of the first symptom of the consultation, or null.</summary>
    public DateOnly? DateOfOnsetOfSymptoms { get; init; }

    /// <summary>The symptoms of the consultation, by name.</summary>
    public IReadOnlyList<string> Symptoms { get; init; } = [];

    /// <summary>Whether the patient has a severe acute respiratory infection, as the sample says.</summary>
    public bool HasSari { get; init; }

    /// <summary>Whether the patient has an acute respiratory infection.</summary>
    public bool HasAri { get; init; }

    /// <summary>Earlier and chronic diseases, by name.</summary>
    public IReadOnlyList<string> MedicalConditionsList { get; init; } = [];

    /// <summary>The day on which the patient came.</summary>
    public DateOnly HospitalizationDate { get; init; }

    /// <summary>What the patient has.</summary>
    public required string Diagnosis { get; init; }

    /// <summary>What else it could be.</summary>
    public required string DiffDiagnosis { get; init; }

    /// <summary>The cause, where it is known.</summary>
    public required string EtiologyIdentified { get; init; }

    /// <summary>Whether the disease presents itself otherwise than usual.</summary>
    public bool IsAtypicalPresentation { get; init; }

    /// <summary>Whether the disease takes an unusual course.</summary>
    public bool IsUnusualCourse { get; init; }

    /// <summary>Phone number of the consultation's facility.</summary>
    public required string HospitalPhoneNumber { get; init; }

    /// <summary>Name of that facility.</summary>
    public required string HospitalName { get; init; }

    /// <summary>Postal code of that facility, or empty.</summary>
    public required string HospitalPincode { get; init; }

    /// <summary>The doctor who asks for the sample.</summary>
    public required string DoctorName { get; init; }
}
