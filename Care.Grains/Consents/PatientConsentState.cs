using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consents;

/// <summary>A consent as it is stored (contract 05, §6).</summary>
[Kind("patient_consent")]
internal sealed record PatientConsentState : EntityState, IConsultationChild
{
    public Guid Consultation { get; init; }

    public ConsentType Type { get; init; }

    public PatientCodeStatus? PatientCodeStatus { get; init; }

    public bool Archived { get; init; }

    public int? ArchivedBy { get; init; }

    public DateTimeOffset? ArchivedDate { get; init; }

    public int? CreatedBy { get; init; }
}
