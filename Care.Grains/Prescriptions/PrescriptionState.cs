using System.Text.Json;
using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Prescriptions;

namespace Care.Grains.Prescriptions;

/// <summary>A prescription as it is stored (contract 06, §1.1). What was given of it is told by the administrations' rows, and never held here.</summary>
[Kind("prescription")]
internal sealed record PrescriptionState : EntityState, IConsultationChild
{
    public Guid Consultation { get; init; }

    public PrescriptionType PrescriptionType { get; init; } = PrescriptionType.Regular;

    public Guid Medicine { get; init; }

    public RouteOfAdministration? Route { get; init; }

    public Dosage? BaseDosage { get; init; }

    public DosageType DosageType { get; init; } = DosageType.Regular;

    public Dosage? TargetDosage { get; init; }

    public string? InstructionOnTitration { get; init; }

    public DosageFrequency? Frequency { get; init; }

    public int? Days { get; init; }

    public string? Indicator { get; init; }

    public Dosage? MaxDosage { get; init; }

    public int? MinHoursBetweenDoses { get; init; }

    public string Notes { get; init; } = "";

    public JsonElement? Meta { get; init; }

    public bool Discontinued { get; init; }

    public string DiscontinuedReason { get; init; } = "";

    public DateTimeOffset? DiscontinuedDate { get; init; }

    /// <summary>Who prescribed it.</summary>
    public int? CreatedBy { get; init; }
}
