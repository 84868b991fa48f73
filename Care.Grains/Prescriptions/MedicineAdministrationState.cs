using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Prescriptions;

namespace Care.Grains.Prescriptions;

/// <summary>That a medicine was given, as it is stored (contract 06, §2.2).</summary>
[Kind("medicine_administration")]
internal sealed record MedicineAdministrationState : EntityState, IConsultationChild
{
    public Guid Consultation { get; init; }

    public Guid Prescription { get; init; }

    /// <summary>The integer key of the prescription, which answers show and which never changes.</summary>
    public int PrescriptionPk { get; init; }

    public Dosage? Dosage { get; init; }

    public string Notes { get; init; } = "";

    public DateTimeOffset AdministeredDate { get; init; }

    public int? ArchivedBy { get; init; }

    public DateTimeOffset? ArchivedOn { get; init; }

    /// <summary>Who gave it.</summary>
    public int? CreatedBy { get; init; }
}
