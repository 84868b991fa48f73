using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;

namespace Care.Grains.Diagnoses;

/// <summary>A diagnosis as it is stored (contract 05, §8).</summary>
[Kind("consultation_diagnosis")]
public sealed record ConsultationDiagnosisState : EntityState, IConsultationChild
{
    public Guid Consultation { get; init; }

    public long Diagnosis { get; init; }

    public ConditionVerificationStatus VerificationStatus { get; init; }

    public bool IsPrincipal { get; init; }

    public int? CreatedBy { get; init; }
}
