using Care.Interfaces.Calls;

namespace Care.Interfaces.Prescriptions;

/// <summary>
/// What a prescription needs, and what it has no use for (contract 06, §1.4). That a patient is prescribed a medicine once at a time is held by the database.
/// </summary>
public static class PrescriptionRule
{
    /// <summary>Rule 3: the medicine is being given already.</summary>
    public static Error PrescribedAlready { get; } = Error.Field(
        "medicine", "This medicine is already prescribed to this patient. Please discontinue the existing prescription to prescribe again.");

    /// <summary>Rule 9, and §1.6, §1.7, §2.1: nothing is ordered or given any more once the consultation ended.</summary>
    public static Error Discharged { get; } = Error.Rule("consultation", "Not allowed for discharged consultations");

    /// <summary>§1.7: what is given no more is not administered.</summary>
    public static Error DiscontinuedAlready { get; } = Error.Rule("error", "Administering discontinued prescriptions is not allowed");

    /// <summary>Rules 4 to 6, the first that is broken.</summary>
    public static Error? Check(PrescriptionWrite body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.BaseDosage.Value is null ? Error.Field("base_dosage", "Base dosage is required.")
            : body.DosageType.Value is DosageType.Prn
                ? string.IsNullOrEmpty(body.Indicator.Value) ? Error.Field("indicator", "Indicator should be set for PRN prescriptions.") : null
            : body.Frequency.Value is null ? Error.Field("frequency", "Frequency should be set for prescriptions.")
            : body.DosageType.Value is DosageType.Titrated && body.TargetDosage.Value is null
                ? Error.Field("target_dosage", "Target dosage should be set for titrated prescriptions.")
            : null;
    }

    /// <summary>Rules 5 and 6: the body without what its way of dosing has no use for.</summary>
    public static PrescriptionWrite Applicable(PrescriptionWrite body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.DosageType.Value switch
        {
            DosageType.Prn => body with { Frequency = default, Days = default },
            DosageType.Titrated => Regularly(body),
            DosageType.Regular => Regularly(body) with { TargetDosage = default },
            // Nothing was said: neither as needed nor titrated.
            _ => Regularly(body),
        };
    }

    /// <summary>Rules R1 and R2 of §1.1: since when it is given no more; the first time counts.</summary>
    public static DateTimeOffset? DiscontinuedDate(bool discontinued, DateTimeOffset? before, DateTimeOffset now) => discontinued ? before ?? now : null;

    private static PrescriptionWrite Regularly(PrescriptionWrite body) =>
        body with { Indicator = default, MaxDosage = default, MinHoursBetweenDoses = default };
}
