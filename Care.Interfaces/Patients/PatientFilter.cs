using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>Which patients are listed (contract 04, §4.4). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.PatientFilter")]
public sealed record PatientFilter
{
    /// <summary>Where the record came from.</summary>
    [Id(0), Choice(ChoiceStyle.Number)]
    public PatientSource? Source { get; init; }

    /// <summary>What is known of the disease.</summary>
    [Id(1), Choice(ChoiceStyle.Label)]
    public DiseaseStatus? DiseaseStatus { get; init; }

    /// <summary>The facility that cares for the patient.</summary>
    [Id(2)]
    public Guid? Facility { get; init; }

    /// <summary>That facility's type.</summary>
    [Id(3), Choice(ChoiceStyle.Label)]
    public FacilityType? FacilityType { get; init; }

    /// <summary>Exactly this phone number.</summary>
    [Id(4)]
    public string? PhoneNumber { get; init; }

    /// <summary>Exactly this phone number for emergencies.</summary>
    [Id(5)]
    public string? EmergencyPhoneNumber { get; init; }

    /// <summary>Whether another facility may take the patient over.</summary>
    [Id(6)]
    public bool? AllowTransfer { get; init; }

    /// <summary>Whether the patient is being cared for.</summary>
    [Id(7)]
    public bool? IsActive { get; init; }

    /// <summary>Whether declared positive.</summary>
    [Id(8)]
    public bool? IsDeclaredPositive { get; init; }

    /// <summary>Whether pregnant.</summary>
    [Id(9)]
    public bool? IsAntenatal { get; init; }

    /// <summary>Whether vaccinated.</summary>
    [Id(10)]
    public bool? IsVaccinated { get; init; }

    /// <summary>Contained in the name, case-insensitive.</summary>
    [Id(11)]
    public string? Name { get; init; }

    /// <summary>The number of the gender.</summary>
    [Id(12)]
    public int? Gender { get; init; }

    /// <summary>Completed years.</summary>
    [Id(13)]
    public int? Age { get; init; }

    /// <summary>At least so many completed years.</summary>
    [Id(14), AtLeast]
    public int? AgeMin { get; init; }

    /// <summary>At most so many completed years.</summary>
    [Id(15), AtMost]
    public int? AgeMax { get; init; }

    /// <summary>Category of the ration card.</summary>
    [Id(16), Choice(ChoiceStyle.LabelOnly)]
    public RationCard? RationCardCategory { get; init; }

    /// <summary>Days of registration.</summary>
    [Id(17)]
    public DateRange? CreatedDate { get; init; }

    /// <summary>Days of the last change.</summary>
    [Id(18)]
    public DateRange? ModifiedDate { get; init; }

    /// <summary>Days on which declared positive.</summary>
    [Id(19)]
    public DateRange? DateDeclaredPositive { get; init; }

    /// <summary>Days of the result.</summary>
    [Id(20)]
    public DateRange? DateOfResult { get; init; }

    /// <summary>Days of the last vaccination.</summary>
    [Id(21)]
    public DateRange? LastVaccinatedDate { get; init; }

    /// <summary>Days of the last menstruation's start.</summary>
    [Id(22)]
    public DateRange? LastMenstruationStartDate { get; init; }

    /// <summary>Days of delivery.</summary>
    [Id(23)]
    public DateRange? DateOfDelivery { get; init; }

    /// <summary>Exactly this id of the specimen referral form.</summary>
    [Id(24)]
    public string? SrfId { get; init; }

    /// <summary>Exactly this id of the vaccination certificate.</summary>
    [Id(25)]
    public string? CovinId { get; init; }

    /// <summary>Key of the patient's own district.</summary>
    [Id(26)]
    public int? District { get; init; }

    /// <summary>Key of the patient's own local body.</summary>
    [Id(27)]
    public int? LocalBody { get; init; }

    /// <summary>Key of the patient's own state.</summary>
    [Id(28)]
    public int? State { get; init; }

    /// <summary>Contained in the name of the patient's own district, case-insensitive.</summary>
    [Id(29)]
    public string? DistrictName { get; init; }

    /// <summary>Contained in the name of the patient's own local body, case-insensitive.</summary>
    [Id(30)]
    public string? LocalBodyName { get; init; }

    /// <summary>Contained in the name of the patient's own state, case-insensitive.</summary>
    [Id(31)]
    public string? StateName { get; init; }

    /// <summary>How many doses.</summary>
    [Id(32)]
    public int? NumberOfDoses { get; init; }

    /// <summary>Key of the user that the patient is assigned to.</summary>
    [Id(33)]
    public int? AssignedTo { get; init; }

    /// <summary>True: the review is due and past; false: it is not set or still to come.</summary>
    [Id(34)]
    public bool? ReviewMissed { get; init; }

    /// <summary>True: only patients without a facility; false: only those with one (§4.2).</summary>
    [Id(35), Shape<WithoutFacilityShape>]
    public bool WithoutFacility { get; init; }

    /// <summary>What is asked of the last consultation; null for nothing.</summary>
    [Id(36)]
    public LastConsultationFilter? LastConsultation { get; init; }

    /// <summary>A facility that discharged a consultation of the patient (§7).</summary>
    [Id(37), NotSent]
    public Guid? DischargedFrom { get; init; }

    /// <summary>Whether the last consultation ended; false also for patients who never stayed (§4.5).</summary>
    [Id(38), NotSent]
    public bool? Discharged { get; init; }

    /// <summary>True when nothing but the facility and whether the patient is active was asked for: such lists are counted by the census.</summary>
    public bool IsPlain => this with { Facility = null, IsActive = null } == new PatientFilter();
}
