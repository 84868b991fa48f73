using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>
/// What a list of patients asks of their last consultation (contract 04, §4.4). What is null does not filter; whoever asks for anything leaves out patients who
/// never had one, unless it is said otherwise.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.StayFilter")]
public sealed record LastConsultationFilter
{
    /// <summary>Exactly this inpatient or outpatient number, case-insensitive.</summary>
    [Id(0)]
    public string? PatientNo { get; init; }

    /// <summary>How ill the patient is: by the last round where there is one, by the consultation otherwise.</summary>
    [Id(1), Choice(ChoiceStyle.Name)]
    public Category? Category { get; init; }

    /// <summary>The category of old records.</summary>
    [Id(2), Choice(ChoiceStyle.Name)]
    public CovidCategory? DeprecatedCovidCategory { get; init; }

    /// <summary>Why it ended.</summary>
    [Id(3), JsonPropertyName("last_consultation__new_discharge_reason"), Choice(ChoiceStyle.Number)]
    public DischargeReason? NewDischargeReason { get; init; }

    /// <summary>Whether paid for by the state's health scheme.</summary>
    [Id(4)]
    public bool? IsKasp { get; init; }

    /// <summary>Whether the case is one for the law.</summary>
    [Id(5), JsonPropertyName("last_consultation_medico_legal_case")]
    public bool? MedicoLegalCase { get; init; }

    /// <summary>Whether cared for from afar.</summary>
    [Id(6), JsonPropertyName("last_consultation_is_telemedicine")]
    public bool? IsTelemedicine { get; init; }

    /// <summary>True: no bed in words; false: one. Both only of those that are open (a quirk of the contract that is kept).</summary>
    [Id(7)]
    public bool? HasBed { get; init; }

    /// <summary>Days since when the state pays.</summary>
    [Id(8), JsonPropertyName("last_consultation_kasp_enabled_date")]
    public DateRange? KaspEnabledDate { get; init; }

    /// <summary>Days of the encounter.</summary>
    [Id(9), JsonPropertyName("last_consultation_encounter_date")]
    public DateRange? EncounterDate { get; init; }

    /// <summary>Days of the discharge.</summary>
    [Id(10), JsonPropertyName("last_consultation_discharge_date")]
    public DateRange? DischargeDate { get; init; }

    /// <summary>Key of the user whom it is assigned to.</summary>
    [Id(11), JsonPropertyName("last_consultation_assigned_to")]
    public int? AssignedTo { get; init; }

    /// <summary>Any of these kinds of consent.</summary>
    [Id(12), JsonPropertyName("last_consultation__consent_types"), Shape<ConsentTypesShape>]
    public ImmutableArray<int>? ConsentTypes { get; init; }

    /// <summary>Also those without any consent, patients who never had a consultation among them.</summary>
    [Id(13), JsonPropertyName("last_consultation__consent_types"), Shape<OrNoConsentShape>]
    public bool OrNoConsent { get; init; }

    /// <summary>Something of the bed, as front ends of the release before ask for it: nobody has what they know nothing of.</summary>
    [Id(14), NotSent]
    public bool NeedsBed { get; init; }

    /// <summary>Number of the way that the last round found the patient ventilated.</summary>
    [Id(15), Shape<VentilatorInterfaceShape>]
    public int? VentilatorInterface { get; init; }

    /// <summary>Any of these diagnoses, and none that was ruled out.</summary>
    [Id(16), Shape<ConceptsShape>]
    public ImmutableArray<long>? Diagnoses { get; init; }

    /// <summary>Any of these diagnoses, not confirmed.</summary>
    [Id(17), JsonPropertyName("diagnoses_unconfirmed"), Shape<ConceptsShape>]
    public ImmutableArray<long>? Unconfirmed { get; init; }

    /// <summary>Any of these diagnoses, provisional.</summary>
    [Id(18), JsonPropertyName("diagnoses_provisional"), Shape<ConceptsShape>]
    public ImmutableArray<long>? Provisional { get; init; }

    /// <summary>Any of these diagnoses, as one of several that are possible.</summary>
    [Id(19), JsonPropertyName("diagnoses_differential"), Shape<ConceptsShape>]
    public ImmutableArray<long>? Differential { get; init; }

    /// <summary>Any of these diagnoses, confirmed.</summary>
    [Id(20), JsonPropertyName("diagnoses_confirmed"), Shape<ConceptsShape>]
    public ImmutableArray<long>? Confirmed { get; init; }

    /// <summary>Any of these kinds of bed, where the patient is now; of discharged patients, where the last stay was.</summary>
    [Id(21), JsonPropertyName("last_consultation_admitted_bed_type_list"), Shape<BedTypesShape>]
    public ImmutableArray<int>? BedTypes { get; init; }

    /// <summary>Also those without a bed, patients who never had a consultation among them.</summary>
    [Id(22), JsonPropertyName("last_consultation_admitted_bed_type_list"), Shape<OrNoBedShape>]
    public bool OrNoBed { get; init; }

    /// <summary>The kind of bed where the patient is now.</summary>
    [Id(23), JsonPropertyName("last_consultation_admitted_bed_type"), Choice(ChoiceStyle.Label)]
    public BedType? BedType { get; init; }

    /// <summary>The location of the bed where the patient is now.</summary>
    [Id(24), JsonPropertyName("last_consultation_current_bed__location")]
    public Guid? BedLocation { get; init; }
}
