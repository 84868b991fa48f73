using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>The body of registering or changing a patient (contract 04, §3.1), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.PatientWrite")]
public sealed record PatientWrite
{
    /// <summary>Name, at most 200 characters.</summary>
    [Id(0), Text(200), Example("Anitha Kumari", Changed = "Dummy Patient")]
    public Optional<string> Name { get; init; }

    /// <summary>Gender, as a number.</summary>
    [Id(1), Required, Choice(ChoiceStyle.Number), Example(Users.Gender.Female, Changed = Users.Gender.Male)]
    public Optional<Gender> Gender { get; init; }

    /// <summary>Phone number.</summary>
    [Id(2), Phone, Example("+919744100100")]
    public Optional<string> PhoneNumber { get; init; }

    /// <summary>Phone number for emergencies.</summary>
    [Id(3), Phone, Example("+919744100101")]
    public Optional<string> EmergencyPhoneNumber { get; init; }

    /// <summary>Current address.</summary>
    [Id(4), Text(Characters.MaxLine), Example("14 Temple Road, Aluva")]
    public Optional<string> Address { get; init; }

    /// <summary>Permanent address.</summary>
    [Id(5), Text(Characters.MaxLine), Example("14 Temple Road, Aluva")]
    public Optional<string> PermanentAddress { get; init; }

    /// <summary>Postal code, or null.</summary>
    [Id(6), Whole(0, PatientLimits.MaxPincode), Example(683101)]
    public Optional<int?> Pincode { get; init; }

    /// <summary>Date of birth, or null.</summary>
    [Id(7), Example("1988-05-21", Changed = "2005-10-16")]
    public Optional<DateOnly?> DateOfBirth { get; init; }

    /// <summary>Year of birth, or null; that of the date of birth where there is one.</summary>
    [Id(8), Whole(BirthRule.Earliest, PatientLimits.LastYear)]
    public Optional<int?> YearOfBirth { get; init; }

    /// <summary>When the patient died, or null. Who has one is expired.</summary>
    [Id(9)]
    public Optional<DateTimeOffset?> DeathDatetime { get; init; }

    /// <summary>Nationality.</summary>
    [Id(10), Text(255), Example("India")]
    public Optional<string> Nationality { get; init; }

    /// <summary>Passport number.</summary>
    [Id(11), Text(255)]
    public Optional<string> PassportNo { get; init; }

    /// <summary>Category of the ration card, or null.</summary>
    [Id(12), Choice(ChoiceStyle.LabelOnly)]
    public Optional<RationCard?> RationCardCategory { get; init; }

    /// <summary>Blood group.</summary>
    [Id(13), Required, Shape<BloodGroupShape>, Example("O+")]
    public Optional<BloodGroup?> BloodGroup { get; init; }

    /// <summary>The ward in words, from before wards had keys.</summary>
    [Id(14), Text(255)]
    public Optional<string> WardOld { get; init; }

    /// <summary>Key of the ward, or null.</summary>
    [Id(15), Pk, Example(DemoExamples.Ward)]
    public Optional<int?> Ward { get; init; }

    /// <summary>Key of the local body, or null.</summary>
    [Id(16), Pk, Example(DemoExamples.LocalBody)]
    public Optional<int?> LocalBody { get; init; }

    /// <summary>Key of the district, or null; follows from the local body.</summary>
    [Id(17), Pk, Example(DemoExamples.District)]
    public Optional<int?> District { get; init; }

    /// <summary>Key of the state, or null; follows from the district.</summary>
    [Id(18), Pk, Example(DemoExamples.State)]
    public Optional<int?> State { get; init; }

    /// <summary>Village, or null.</summary>
    [Id(19), Text(255)]
    public Optional<string?> Village { get; init; }

    /// <summary>Whether the patient works in health care.</summary>
    [Id(20)]
    public Optional<bool> IsMedicalWorker { get; init; }

    /// <summary>A health worker's designation, or null.</summary>
    [Id(21), Text(255)]
    public Optional<string?> DesignationOfHealthCareWorker { get; init; }

    /// <summary>A health worker's institution, or null. The name is the API's.</summary>
    [Id(22), Text(255)]
    public Optional<string?> InstituionOfHealthCareWorker { get; init; }

    /// <summary>Front-line worker of which kind, or null.</summary>
    [Id(23), Text(255)]
    public Optional<string?> FrontlineWorker { get; init; }

    /// <summary>Whether in contact with a confirmed carrier.</summary>
    [Id(24)]
    public Optional<bool> ContactWithConfirmedCarrier { get; init; }

    /// <summary>Whether in contact with a suspected carrier.</summary>
    [Id(25)]
    public Optional<bool> ContactWithSuspectedCarrier { get; init; }

    /// <summary>When the contact may have been, or null.</summary>
    [Id(26)]
    public Optional<DateTimeOffset?> EstimatedContactDate { get; init; }

    /// <summary>Whether the patient travelled.</summary>
    [Id(27)]
    public Optional<bool> PastTravel { get; init; }

    /// <summary>Countries travelled to: a JSON list of the client's own, kept as it is. 28 was a list of texts.</summary>
    [Id(71), FreeJson(List = true, Max = PatientLimits.MaxCountries), NotMerged]
    public Optional<string> CountriesTravelled { get; init; }

    /// <summary>When the patient came back, or null.</summary>
    [Id(29)]
    public Optional<DateTimeOffset?> DateOfReturn { get; init; }

    /// <summary>Details of the journey, or null.</summary>
    [Id(30), Text(255)]
    public Optional<string?> TransitDetails { get; init; }

    /// <summary>Whether a migrant worker.</summary>
    [Id(31)]
    public Optional<bool> IsMigrantWorker { get; init; }

    /// <summary>How many aged people depend on the patient.</summary>
    [Id(32), Whole(0, PatientLimits.MaxDependents)]
    public Optional<int> NumberOfAgedDependents { get; init; }

    /// <summary>How many chronically ill people depend on the patient.</summary>
    [Id(33), Whole(0, PatientLimits.MaxDependents)]
    public Optional<int> NumberOfChronicDiseasedDependents { get; init; }

    /// <summary>How many primary contacts, or null.</summary>
    [Id(34), Whole(0, PatientLimits.MaxContacts)]
    public Optional<int?> NumberOfPrimaryContacts { get; init; }

    /// <summary>How many secondary contacts, or null.</summary>
    [Id(35), Whole(0, PatientLimits.MaxContacts)]
    public Optional<int?> NumberOfSecondaryContacts { get; init; }

    /// <summary>Name of the cluster of infections, or null.</summary>
    [Id(36), Text(255)]
    public Optional<string?> ClusterName { get; init; }

    /// <summary>Whether the patient has a severe acute respiratory infection.</summary>
    [Id(37), JsonPropertyName("has_SARI")]
    public Optional<bool> HasSari { get; init; }

    /// <summary>What is known of the disease.</summary>
    [Id(38), Choice(ChoiceStyle.Label)]
    public Optional<DiseaseStatus> DiseaseStatus { get; init; }

    /// <summary>Where the record came from.</summary>
    [Id(39), Choice(ChoiceStyle.Label)]
    public Optional<PatientSource> Source { get; init; }

    /// <summary>Kind of test.</summary>
    [Id(40), Choice(ChoiceStyle.Label)]
    public Optional<TestType> TestType { get; init; }

    /// <summary>When the sample was taken, or null.</summary>
    [Id(41)]
    public Optional<DateTimeOffset?> DateOfTest { get; init; }

    /// <summary>When the result came, or null.</summary>
    [Id(42)]
    public Optional<DateTimeOffset?> DateOfResult { get; init; }

    /// <summary>Id of the test, or null.</summary>
    [Id(43), Text(100)]
    public Optional<string?> TestId { get; init; }

    /// <summary>Id of the specimen referral form.</summary>
    [Id(44), Text(200, Blank = true)]
    public Optional<string> SrfId { get; init; }

    /// <summary>Whether declared positive, or null.</summary>
    [Id(45)]
    public Optional<bool?> IsDeclaredPositive { get; init; }

    /// <summary>When declared positive, or null.</summary>
    [Id(46)]
    public Optional<DateTimeOffset?> DateDeclaredPositive { get; init; }

    /// <summary>When the information was received; the time of saving where it was not said.</summary>
    [Id(47)]
    public Optional<DateTimeOffset?> DateOfReceiptOfInformation { get; init; }

    /// <summary>Whether willing to give blood, or null.</summary>
    [Id(48)]
    public Optional<bool?> WillDonateBlood { get; init; }

    /// <summary>Whether fit to give blood, or null.</summary>
    [Id(49)]
    public Optional<bool?> FitForBloodDonation { get; init; }

    /// <summary>Whether vaccinated.</summary>
    [Id(50)]
    public Optional<bool> IsVaccinated { get; init; }

    /// <summary>How many doses, 0 to 3.</summary>
    [Id(51), Whole(0, 3)]
    public Optional<int> NumberOfDoses { get; init; }

    /// <summary>Vaccine, or null.</summary>
    [Id(52), Choice(ChoiceStyle.LabelOnly)]
    public Optional<Vaccine?> VaccineName { get; init; }

    /// <summary>Id of the vaccination certificate, or null.</summary>
    [Id(53), Text(15)]
    public Optional<string?> CovinId { get; init; }

    /// <summary>When last vaccinated, or null.</summary>
    [Id(54)]
    public Optional<DateTimeOffset?> LastVaccinatedDate { get; init; }

    /// <summary>Allergies.</summary>
    [Id(55), Text(Characters.MaxNote, Blank = true)]
    public Optional<string> Allergies { get; init; }

    /// <summary>Ongoing medication.</summary>
    [Id(56), Text(Characters.MaxNote, Blank = true)]
    public Optional<string> OngoingMedication { get; init; }

    /// <summary>Present health.</summary>
    [Id(57), Text(Characters.MaxNote, Blank = true)]
    public Optional<string> PresentHealth { get; init; }

    /// <summary>Whether pregnant.</summary>
    [Id(58), Required(RequiredIn.Create)]
    public Optional<bool> IsAntenatal { get; init; }

    /// <summary>First day of the last menstruation, or null.</summary>
    [Id(59)]
    public Optional<DateOnly?> LastMenstruationStartDate { get; init; }

    /// <summary>Date of delivery, or null.</summary>
    [Id(60)]
    public Optional<DateOnly?> DateOfDelivery { get; init; }

    /// <summary>What is to be done, as a number, or null.</summary>
    [Id(61), Choice(ChoiceStyle.Number)]
    public Optional<PatientAction?> Action { get; init; }

    /// <summary>When to review, or null.</summary>
    [Id(62)]
    public Optional<DateTimeOffset?> ReviewTime { get; init; }

    /// <summary>Whether the patient is being cared for.</summary>
    [Id(63)]
    public Optional<bool> IsActive { get; init; }

    /// <summary>Whether another facility may take the patient over.</summary>
    [Id(64)]
    public Optional<bool> AllowTransfer { get; init; }

    /// <summary>Key of the user (volunteer) that the patient is assigned to, or null.</summary>
    [Id(65), Pk]
    public Optional<int?> AssignedTo { get; init; }

    /// <summary>Key of the nearest facility, or null.</summary>
    [Id(66), Pk]
    public Optional<int?> NearestFacility { get; init; }

    /// <summary>The facility that registers the patient. Only transfer changes it later.</summary>
    [Id(67), NotMerged, Example(DemoExamples.Facility, OnCreate = true)]
    public Optional<Guid?> Facility { get; init; }

    /// <summary>Social circumstances; null where nothing was said of them.</summary>
    [Id(68)]
    public PatientMetaWrite? MetaInfo { get; init; }

    /// <summary>Earlier and chronic diseases, one entry a disease; replaces what is stored.</summary>
    [Id(69), Items(ItemsAttribute.MaxNested), NotMerged]
    public Optional<ImmutableArray<MedicalHistoryEntry>> MedicalHistory { get; init; }

    /// <summary>People the patient was in contact with. PUT replaces what is stored, PATCH adds.</summary>
    [Id(70), Items(ItemsAttribute.MaxNested, NullIsLeftOut = true), NotMerged]
    public Optional<ImmutableArray<PatientContactWrite>> ContactedPatients { get; init; }
}

/// <summary>Limits of a patient's values where contract 04, §3.1, knows none.</summary>
public static class PatientLimits
{
    /// <summary>The greatest postal code: India's have six digits. 0 stands for one that is not known.</summary>
    public const int MaxPincode = 999_999;

    /// <summary>The most people who depend on a patient.</summary>
    public const int MaxDependents = 1_000;

    /// <summary>The most people whom a patient met.</summary>
    public const int MaxContacts = 100_000;

    /// <summary>The most characters of the countries travelled to, as JSON.</summary>
    public const int MaxCountries = 10_000;

    /// <summary>The last year that a calendar has; as a year of birth it is refused by what it is compared with.</summary>
    public const int LastYear = 9_999;
}
