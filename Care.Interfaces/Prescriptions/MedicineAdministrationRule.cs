using Care.Interfaces.Calls;

namespace Care.Interfaces.Prescriptions;

/// <summary>
/// What may be entered as given (contract 06, §1.7 and §2.1). That nothing is given of what was discontinued meanwhile is held by the database.
/// </summary>
public static class MedicineAdministrationRule
{
    /// <summary>§2.1: it is archived once.</summary>
    public static Error ArchivedAlready { get; } = Error.Rule("error", "Already Archived");

    /// <summary>§2.1: what was given of a prescription that is given no more stays as it is.</summary>
    public static Error PrescriptionDiscontinued { get; } = Error.Field("prescription", "Prescription has been discontinued.");

    /// <summary>Rules 3 to 6, the first that is broken.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="administered">When it was given.</param>
    /// <param name="prescription">What it was given of.</param>
    /// <param name="now">The time.</param>
    public static Error? Check(MedicineAdministrationWrite body, DateTimeOffset administered, PrescriptionBriefing prescription, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(prescription);
        return administered > now ? Error.Field("administered_date", "Administered Date cannot be in the future.")
            : administered < prescription.CreatedDate ? Error.Field("administered_date", "Administered Date cannot be before Prescription Date.")
            : prescription.DosageType == DosageType.Titrated && body.Dosage.Value is null
                ? Error.Field("dosage", "Dosage is required for titrated prescriptions.")
            : prescription.IsDischarged ? PrescriptionRule.Discharged
            : null;
    }

    /// <summary>Rule 5: the dosage of what is not titrated is that of the prescription, and not said again.</summary>
    public static Dosage? Dosage(MedicineAdministrationWrite body, DosageType type)
    {
        ArgumentNullException.ThrowIfNull(body);
        return type == DosageType.Titrated ? body.Dosage.Value : null;
    }
}
