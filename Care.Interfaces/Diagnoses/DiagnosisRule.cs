using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Interfaces.Diagnoses;

/// <summary>
/// What a diagnosis may be made and become (contract 05, §8). That a consultation has it once, and one principal diagnosis, is held by the database.
/// </summary>
public static class DiagnosisRule
{
    /// <summary>Rule 2: a diagnosis that is ruled out is none to make.</summary>
    public static Error? CheckNew(ConditionVerificationStatus status) =>
        IsRuledOut(status) ? Error.Field("verification_status", "Verification status not allowed") : null;

    /// <summary>Rules 3 and 6.</summary>
    /// <param name="diagnosis">The concept as it is stored.</param>
    /// <param name="status">The status as it is stored.</param>
    /// <param name="body">What was sent.</param>
    public static Error? CheckChange(long diagnosis, ConditionVerificationStatus status, DiagnosisWrite body) =>
        body.Diagnosis.Or(diagnosis) != diagnosis ? Error.Field("diagnosis", "Diagnosis cannot be changed")
        : body is { IsPrincipal.Value: true, VerificationStatus.Sent: false } && IsRuledOut(status)
            ? Error.Field("is_principal", "Refuted/Entered in error diagnoses cannot be marked as Principal Diagnosis")
        : null;

    /// <summary>Rule 5: what is being ruled out is principal no more.</summary>
    public static bool IsPrincipal(bool isPrincipal, DiagnosisWrite body) =>
        !(body.VerificationStatus.Sent && IsRuledOut(body.VerificationStatus.Value)) && body.IsPrincipal.Or(isPrincipal);

    private static bool IsRuledOut(ConditionVerificationStatus status) =>
        status is ConditionVerificationStatus.Refuted or ConditionVerificationStatus.EnteredInError;
}
