using Care.Interfaces.Calls;

namespace Care.Interfaces.Consultations;

/// <summary>
/// Who is admitted has a number (contract 05, §4.4, C3). Asked when the consultation begins, and when the sent number, left out counting as none, is not the
/// stored one.
/// </summary>
public static class AdmissionNumberRule
{
    /// <summary>Checks what was sent; null when nothing is wrong.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="stored">The stored number.</param>
    /// <param name="isNew">Whether the consultation begins.</param>
    public static Error? Check(ConsultationWrite body, string? stored, bool isNew) =>
        (isNew || body.PatientNo.Value != stored) && body.Suggestion is { Sent: true, Value: Suggestion.A } && string.IsNullOrEmpty(body.PatientNo.Value)
            ? Error.Field("patient_no", "This field is required for admission.")
            : null;
}
