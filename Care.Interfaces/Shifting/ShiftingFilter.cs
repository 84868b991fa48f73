using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Shifting;

/// <summary>Which shifting requests are listed (contract 06, §7.4). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.ShiftingFilter")]
public sealed record ShiftingFilter
{
    /// <summary>The status.</summary>
    [Id(0), Choice(ChoiceStyle.Label)]
    public ShiftingStatus? Status { get; init; }

    /// <summary>How breathless.</summary>
    [Id(1), Choice(ChoiceStyle.Label)]
    public BreathlessnessLevel? BreathlessnessLevel { get; init; }

    /// <summary>What is known of the patient's disease.</summary>
    [Id(2), Choice(ChoiceStyle.Label)]
    public DiseaseStatus? DiseaseStatus { get; init; }

    /// <summary>The patient.</summary>
    [Id(3)]
    public Guid? Patient { get; init; }

    /// <summary>Contained in the patient's name, case-insensitive.</summary>
    [Id(4)]
    public string? PatientName { get; init; }

    /// <summary>Contained in the patient's phone number.</summary>
    [Id(5)]
    public string? PatientPhoneNumber { get; init; }

    /// <summary>Where the patient comes from.</summary>
    [Id(6)]
    public Guid? OriginFacility { get; init; }

    /// <summary>Who decides in wartime.</summary>
    [Id(7)]
    public Guid? ShiftingApprovingFacility { get; init; }

    /// <summary>Where the patient goes.</summary>
    [Id(8)]
    public Guid? AssignedFacility { get; init; }

    /// <summary>Whether an emergency.</summary>
    [Id(9)]
    public bool? Emergency { get; init; }

    /// <summary>Whether to a facility that can do more.</summary>
    [Id(10)]
    public bool? IsUpShift { get; init; }

    /// <summary>Whether the insurance scheme pays.</summary>
    [Id(11)]
    public bool? IsKasp { get; init; }

    /// <summary>Whether the patient is pregnant.</summary>
    [Id(12)]
    public bool? IsAntenatal { get; init; }

    /// <summary>Days of creation.</summary>
    [Id(13)]
    public DateRange? CreatedDate { get; init; }

    /// <summary>Days of the last change.</summary>
    [Id(14)]
    public DateRange? ModifiedDate { get; init; }

    /// <summary>Key of the user who takes care of the request.</summary>
    [Id(15)]
    public int? AssignedTo { get; init; }

    /// <summary>Key of the user who made it.</summary>
    [Id(16)]
    public int? CreatedBy { get; init; }

    /// <summary>Key of the user who changed it last.</summary>
    [Id(17)]
    public int? LastEditedBy { get; init; }
}
