using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Choices;
using Care.Interfaces.Users;

namespace Care.Interfaces.Patients;

/// <summary>What every form of a patient shows alike (contract 04, §3.1).</summary>
public record PatientFields
{
    /// <summary>Name, at most 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gender, as a number.</summary>
    public Gender Gender { get; init; }

    /// <summary>Phone number.</summary>
    public string PhoneNumber { get; init; } = "";

    /// <summary>Phone number for emergencies.</summary>
    public string EmergencyPhoneNumber { get; init; } = "";

    /// <summary>Current address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Permanent address.</summary>
    public string PermanentAddress { get; init; } = "";

    /// <summary>Postal code, or null.</summary>
    public int? Pincode { get; init; }

    /// <summary>Date of birth, or null.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Year of birth, or null; that of the date of birth where there is one.</summary>
    public int? YearOfBirth { get; init; }

    /// <summary>When the patient died, or null. Who has one is expired.</summary>
    public DateTimeOffset? DeathDatetime { get; init; }

    /// <summary>Nationality.</summary>
    public string Nationality { get; init; } = "";

    /// <summary>Passport number.</summary>
    public string PassportNo { get; init; } = "";

    /// <summary>The ward in words, from before wards had keys.</summary>
    public string WardOld { get; init; } = "";

    /// <summary>Key of the ward, or null.</summary>
    public int? Ward { get; init; }

    /// <summary>Key of the local body, or null.</summary>
    public int? LocalBody { get; init; }

    /// <summary>Key of the district, or null; follows from the local body.</summary>
    public int? District { get; init; }

    /// <summary>Key of the state, or null; follows from the district.</summary>
    public int? State { get; init; }

    /// <summary>Village, or null.</summary>
    public string? Village { get; init; }

    /// <summary>Whether the patient works in health care.</summary>
    public bool IsMedicalWorker { get; init; }

    /// <summary>A health worker's designation, or null.</summary>
    public string? DesignationOfHealthCareWorker { get; init; }

    /// <summary>A health worker's institution, or null. The name is the API's.</summary>
    public string? InstituionOfHealthCareWorker { get; init; }

    /// <summary>Front-line worker of which kind, or null.</summary>
    public string? FrontlineWorker { get; init; }

    /// <summary>Whether in contact with a confirmed carrier.</summary>
    public bool ContactWithConfirmedCarrier { get; init; }

    /// <summary>Whether in contact with a suspected carrier.</summary>
    public bool ContactWithSuspectedCarrier { get; init; }

    /// <summary>When the contact may have been, or null.</summary>
    public DateTimeOffset? EstimatedContactDate { get; init; }

    /// <summary>Whether the patient travelled.</summary>
    public bool PastTravel { get; init; }

    /// <summary>Countries travelled to, or null when never said.</summary>
    public JsonElement? CountriesTravelled { get; init; }

    /// <summary>When the patient came back, or null.</summary>
    public DateTimeOffset? DateOfReturn { get; init; }

    /// <summary>Details of the journey, or null.</summary>
    public string? TransitDetails { get; init; }

    /// <summary>Whether a migrant worker.</summary>
    public bool IsMigrantWorker { get; init; }

    /// <summary>How many aged people depend on the patient.</summary>
    public int NumberOfAgedDependents { get; init; }

    /// <summary>How many chronically ill people depend on the patient.</summary>
    public int NumberOfChronicDiseasedDependents { get; init; }

    /// <summary>How many primary contacts, or null.</summary>
    public int? NumberOfPrimaryContacts { get; init; }

    /// <summary>How many secondary contacts, or null.</summary>
    public int? NumberOfSecondaryContacts { get; init; }

    /// <summary>Name of the cluster of infections, or null.</summary>
    public string? ClusterName { get; init; }

    /// <summary>Whether the patient has a severe acute respiratory infection.</summary>
    [JsonPropertyName("has_SARI")]
    public bool HasSari { get; init; }

    /// <summary>When the sample was taken, or null.</summary>
    public DateTimeOffset? DateOfTest { get; init; }

    /// <summary>When the result came, or null.</summary>
    public DateTimeOffset? DateOfResult { get; init; }

    /// <summary>Id of the test, or null.</summary>
    public string? TestId { get; init; }

    /// <summary>Id of the specimen referral form.</summary>
    public string SrfId { get; init; } = "";

    /// <summary>Whether declared positive, or null.</summary>
    public bool? IsDeclaredPositive { get; init; }

    /// <summary>When declared positive, or null.</summary>
    public DateTimeOffset? DateDeclaredPositive { get; init; }

    /// <summary>When the information was received; the time of saving where it was not said.</summary>
    public DateTimeOffset? DateOfReceiptOfInformation { get; init; }

    /// <summary>Whether willing to give blood, or null.</summary>
    public bool? WillDonateBlood { get; init; }

    /// <summary>Whether fit to give blood, or null.</summary>
    public bool? FitForBloodDonation { get; init; }

    /// <summary>Whether vaccinated.</summary>
    public bool IsVaccinated { get; init; }

    /// <summary>How many doses, 0 to 3.</summary>
    public int NumberOfDoses { get; init; }

    /// <summary>Id of the vaccination certificate, or null.</summary>
    public string? CovinId { get; init; }

    /// <summary>When last vaccinated, or null.</summary>
    public DateTimeOffset? LastVaccinatedDate { get; init; }

    /// <summary>Present health.</summary>
    public string PresentHealth { get; init; } = "";

    /// <summary>Whether pregnant.</summary>
    public bool IsAntenatal { get; init; }

    /// <summary>First day of the last menstruation, or null.</summary>
    public DateOnly? LastMenstruationStartDate { get; init; }

    /// <summary>Date of delivery, or null.</summary>
    public DateOnly? DateOfDelivery { get; init; }

    /// <summary>What is to be done, as a number, or null.</summary>
    public PatientAction? Action { get; init; }

    /// <summary>When to review, or null.</summary>
    public DateTimeOffset? ReviewTime { get; init; }

    /// <summary>Whether the patient is being cared for.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether another facility may take the patient over.</summary>
    public bool AllowTransfer { get; init; }

    /// <summary>Key of the user (volunteer) that the patient is assigned to, or null.</summary>
    public int? AssignedTo { get; init; }

    /// <summary>Key of the nearest facility, or null.</summary>
    public int? NearestFacility { get; init; }

    /// <summary>When the patient was registered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When the patient was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}

/// <summary>Categories of ration card (contract 04, §13), in and out by name. The numbers are only how they are stored.</summary>
public enum RationCard
{
    /// <summary>No card.</summary>
    [Label("NO_CARD")]
    NoCard = 1,

    /// <summary>Below the poverty line.</summary>
    [Label("BPL")]
    Bpl = 2,

    /// <summary>Above the poverty line.</summary>
    [Label("APL")]
    Apl = 3,
}

/// <summary>Where a patient record came from (contract 04, §13 "SOURCE").</summary>
public enum PatientSource
{
    /// <summary>Care.</summary>
    [Label("CARE")]
    Care = 10,

    /// <summary>Covid tracker.</summary>
    [Label("COVID_TRACKER")]
    CovidTracker = 20,

    /// <summary>Stay.</summary>
    [Label("STAY")]
    Stay = 30,
}
