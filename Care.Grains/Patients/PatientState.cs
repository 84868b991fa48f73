using System.Collections.Immutable;
using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Grains.Patients;

/// <summary>A patient as it is stored (contract 04, §3.1). Consultations and notes are entities of their own.</summary>
[Kind("patient", Name = "PatientRegistration")]
internal sealed record PatientState : EntityState
{
    /// <summary>The facility that cares for the patient; changed by transfer only.</summary>
    public Guid? Facility { get; init; }

    public string Name { get; init; } = "";

    public Gender Gender { get; init; }

    public string PhoneNumber { get; init; } = "";

    public string EmergencyPhoneNumber { get; init; } = "";

    public string Address { get; init; } = "";

    public string PermanentAddress { get; init; } = "";

    public int? Pincode { get; init; } = 0;

    public DateOnly? DateOfBirth { get; init; }

    public int? YearOfBirth { get; init; }

    public DateTimeOffset? DeathDatetime { get; init; }

    public string Nationality { get; init; } = "";

    public string PassportNo { get; init; } = "";

    public RationCard? RationCardCategory { get; init; }

    public BloodGroup? BloodGroup { get; init; }

    public string WardOld { get; init; } = "";

    public int? Ward { get; init; }

    public int? LocalBody { get; init; }

    public int? District { get; init; }

    public int? State { get; init; }

    public string? Village { get; init; }

    public bool IsMedicalWorker { get; init; }

    public string? DesignationOfHealthCareWorker { get; init; }

    public string? InstituionOfHealthCareWorker { get; init; }

    public string? FrontlineWorker { get; init; }

    public bool ContactWithConfirmedCarrier { get; init; }

    public bool ContactWithSuspectedCarrier { get; init; }

    public DateTimeOffset? EstimatedContactDate { get; init; }

    public bool PastTravel { get; init; }

    public JsonElement? CountriesTravelled { get; init; }

    public DateTimeOffset? DateOfReturn { get; init; }

    public string? TransitDetails { get; init; }

    public bool IsMigrantWorker { get; init; }

    public int NumberOfAgedDependents { get; init; }

    public int NumberOfChronicDiseasedDependents { get; init; }

    public int? NumberOfPrimaryContacts { get; init; }

    public int? NumberOfSecondaryContacts { get; init; }

    public string? ClusterName { get; init; }

    public bool HasSari { get; init; }

    public DiseaseStatus DiseaseStatus { get; init; } = DiseaseStatus.Suspected;

    public PatientSource Source { get; init; } = PatientSource.Care;

    public TestType TestType { get; init; } = TestType.Unk;

    public DateTimeOffset? DateOfTest { get; init; }

    public DateTimeOffset? DateOfResult { get; init; }

    public string? TestId { get; init; }

    public string SrfId { get; init; } = "";

    public bool? IsDeclaredPositive { get; init; }

    public DateTimeOffset? DateDeclaredPositive { get; init; }

    public DateTimeOffset? DateOfReceiptOfInformation { get; init; }

    public bool? WillDonateBlood { get; init; }

    public bool? FitForBloodDonation { get; init; }

    public bool IsVaccinated { get; init; }

    public int NumberOfDoses { get; init; }

    public Vaccine? VaccineName { get; init; }

    public string? CovinId { get; init; }

    public DateTimeOffset? LastVaccinatedDate { get; init; }

    public string Allergies { get; init; } = "";

    public string OngoingMedication { get; init; } = "";

    public string PresentHealth { get; init; } = "";

    public bool IsAntenatal { get; init; }

    public DateOnly? LastMenstruationStartDate { get; init; }

    public DateOnly? DateOfDelivery { get; init; }

    public PatientAction? Action { get; init; } = PatientAction.NoAction;

    public DateTimeOffset? ReviewTime { get; init; }

    public bool IsActive { get; init; } = true;

    public bool AllowTransfer { get; init; }

    public int? AssignedTo { get; init; }

    public int? NearestFacility { get; init; }

    /// <summary>Social circumstances, once anything was said of them.</summary>
    public PatientMetaState? MetaInfo { get; init; }

    /// <summary>One entry a disease at the most.</summary>
    public ImmutableArray<MedicalHistoryEntry> MedicalHistory { get; init; } = [];

    /// <summary>Never more than <see cref="PatientContactState.MaxContacts"/>.</summary>
    public ImmutableArray<PatientContactState> ContactedPatients { get; init; } = [];

    public int? CreatedBy { get; init; }

    public int? LastEdited { get; init; }

    /// <summary>The consultation that the patient's answers show, and what the patient's own rules need of it.</summary>
    public Guid? LastConsultation { get; init; }

    /// <summary>When it was written: the latest is the last.</summary>
    public DateTimeOffset? LastConsultationBegan { get; init; }

    /// <summary>Which of its changes was told last.</summary>
    public int LastConsultationRevision { get; init; }

    public Guid? LastConsultationFacility { get; init; }

    public int? LastConsultationAssignedTo { get; init; }

    public bool? LastConsultationDischarged { get; init; }

    /// <summary>The facilities where the patient ever stayed: those linked there may read the record.</summary>
    public ImmutableArray<Guid> ConsultationFacilities { get; init; } = [];

    /// <summary>The facilities that discharged a consultation of the patient.</summary>
    public ImmutableArray<Guid> DischargedFacilities { get; init; } = [];

    /// <summary>Commands of shifting requests that were carried out, the last few: none is carried out twice.</summary>
    public ImmutableArray<Guid> Commands { get; init; } = [];

    /// <summary>The age in words, at death or today.</summary>
    public string AgeText(DateOnly today) => PatientAge.Text(
        DateOfBirth ?? new DateOnly(YearOfBirth ?? today.Year, 1, 1), DeathDatetime is { } death ? ServerZone.DayOf(death) : today);

    /// <summary>What the permissions need to know.</summary>
    public PatientFacts Facts(FacilityFacts? facility) => new()
    {
        Facility = facility,
        District = District,
        State = State,
        CreatedBy = CreatedBy,
        AssignedTo = AssignedTo,
        HasConsultation = LastConsultation is not null,
        ConsultationAssignedTo = LastConsultationAssignedTo,
        ConsultationFacilities = ConsultationFacilities,
    };
}

/// <summary>Somebody the patient was in contact with, inside the patient.</summary>
internal sealed record PatientContactState(
    int Id,
    Guid PatientInContact,
    ContactRelation RelationWithPatient,
    ModeOfContact ModeOfContact,
    DateOnly? DateOfFirstContact,
    DateOnly? DateOfLastContact,
    bool IsPrimary,
    bool ConditionOfContactIsSymptomatic)
{
    /// <summary>The most that one patient's row holds: what a write costs must not grow without end.</summary>
    public const int MaxContacts = 200;
}

/// <summary>A patient's social circumstances as stored, inside the patient.</summary>
internal sealed record PatientMetaState
{
    public required int Id { get; init; }

    public Occupation? Occupation { get; init; }

    public SocioeconomicStatus? SocioeconomicStatus { get; init; }

    public DomesticHealthcareSupport? DomesticHealthcareSupport { get; init; }

    public bool? HeadOfHousehold { get; init; }
}
