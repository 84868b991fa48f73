using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Interfaces.Patients;

/// <summary>What a list of patients asks of their last consultation (contract 04, §4.4). What is null does not filter; whoever asks for anything leaves out patients who never had one, unless it is said otherwise.</summary>
[GenerateSerializer, Immutable, Alias("care.StayFilter")]
public sealed record LastConsultationFilter
{
    /// <summary>Exactly this inpatient or outpatient number, case-insensitive.</summary>
    [Id(0)]
    public string? PatientNo { get; init; }

    /// <summary>How ill the patient is: by the last round where there is one, by the consultation otherwise.</summary>
    [Id(1)]
    public Category? Category { get; init; }

    /// <summary>The category of old records.</summary>
    [Id(2)]
    public CovidCategory? DeprecatedCovidCategory { get; init; }

    /// <summary>Why it ended.</summary>
    [Id(3)]
    public DischargeReason? NewDischargeReason { get; init; }

    /// <summary>Whether paid for by the state's health scheme.</summary>
    [Id(4)]
    public bool? IsKasp { get; init; }

    /// <summary>Whether the case is one for the law.</summary>
    [Id(5)]
    public bool? MedicoLegalCase { get; init; }

    /// <summary>Whether cared for from afar.</summary>
    [Id(6)]
    public bool? IsTelemedicine { get; init; }

    /// <summary>True: no bed in words; false: one. Both only of those that are open (a quirk of the contract that is kept).</summary>
    [Id(7)]
    public bool? HasBed { get; init; }

    /// <summary>Days since when the state pays.</summary>
    [Id(8)]
    public DateRange? KaspEnabledDate { get; init; }

    /// <summary>Days of the encounter.</summary>
    [Id(9)]
    public DateRange? EncounterDate { get; init; }

    /// <summary>Days of the discharge.</summary>
    [Id(10)]
    public DateRange? DischargeDate { get; init; }

    /// <summary>Key of the user whom it is assigned to.</summary>
    [Id(11)]
    public int? AssignedTo { get; init; }

    /// <summary>Any of these kinds of consent.</summary>
    [Id(12)]
    public ImmutableArray<int>? ConsentTypes { get; init; }

    /// <summary>Also those without any consent, patients who never had a consultation among them.</summary>
    [Id(13)]
    public bool OrNoConsent { get; init; }

    /// <summary>Something of the bed: nobody lies in one as long as the beds of hospitals are not kept here.</summary>
    [Id(14)]
    public bool NeedsBed { get; init; }

    /// <summary>Number of the way that the last round found the patient ventilated.</summary>
    [Id(15)]
    public int? VentilatorInterface { get; init; }

    /// <summary>Any of these diagnoses, and none that was ruled out.</summary>
    [Id(16)]
    public ImmutableArray<long>? Diagnoses { get; init; }

    /// <summary>Any of these diagnoses, not confirmed.</summary>
    [Id(17)]
    public ImmutableArray<long>? Unconfirmed { get; init; }

    /// <summary>Any of these diagnoses, provisional.</summary>
    [Id(18)]
    public ImmutableArray<long>? Provisional { get; init; }

    /// <summary>Any of these diagnoses, as one of several that are possible.</summary>
    [Id(19)]
    public ImmutableArray<long>? Differential { get; init; }

    /// <summary>Any of these diagnoses, confirmed.</summary>
    [Id(20)]
    public ImmutableArray<long>? Confirmed { get; init; }
}
