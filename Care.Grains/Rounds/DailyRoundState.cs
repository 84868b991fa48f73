using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <summary>A round as it is stored (contract 05, §7.2 and §7.3).</summary>
[Kind("daily_round")]
internal sealed partial record DailyRoundState : EntityState
{
    public Guid Consultation { get; init; }

    /// <summary>The consultation's integer key, which answers show.</summary>
    public int ConsultationPk { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public RoundsType RoundsType { get; init; }

    public Category? PatientCategory { get; init; }

    public string? PhysicalExaminationInfo { get; init; }

    public string? OtherDetails { get; init; }

    public bool IsParsedByOcr { get; init; }

    public bool CreatedByTelemedicine { get; init; }

    public bool LastUpdatedByTelemedicine { get; init; }

    public CovidCategory? DeprecatedCovidCategory { get; init; }

    public JsonElement? MedicineAdministration { get; init; }

    public RoundMeta Meta { get; init; } = new(Dialysis: null);

    public int? GlasgowTotalCalculated { get; init; }

    public decimal TotalIntakeCalculated { get; init; }

    public decimal TotalOutputCalculated { get; init; }

    public int? CreatedBy { get; init; }

    public int? LastEditedBy { get; init; }
}
