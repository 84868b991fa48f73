using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;

namespace Care.Grains.Symptoms;

/// <summary>A symptom as it is stored (contract 05, §9).</summary>
[Kind("encounter_symptom")]
internal sealed record EncounterSymptomState : EntityState, IConsultationChild
{
    public Guid Consultation { get; init; }

    public Symptom Symptom { get; init; }

    public string OtherSymptom { get; init; } = "";

    public DateTimeOffset OnsetDate { get; init; }

    public DateTimeOffset? CureDate { get; init; }

    public ClinicalImpressionStatus ClinicalImpressionStatus { get; init; } = ClinicalImpressionStatus.InProgress;

    public int? CreatedBy { get; init; }

    public int? UpdatedBy { get; init; }
}
