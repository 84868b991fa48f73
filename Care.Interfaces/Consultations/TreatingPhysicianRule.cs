using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Interfaces.Consultations;

/// <summary>
/// Who treats the patient (contract 05, §4.4, C4): a doctor of the facility who is active, named in the same request as the suggestion, but for deaths and care
/// at home.
/// </summary>
public static class TreatingPhysicianRule
{
    /// <summary>True where the rule asks for a doctor.</summary>
    public static bool Applies(ConsultationWrite body) => body.Suggestion is { Sent: true, Value: not (Suggestion.DD or Suggestion.DC) };

    /// <summary>Checks the named doctor where the rule applies; null when nothing is wrong.</summary>
    /// <param name="physician">What the named user may do; null where nobody was named.</param>
    /// <param name="facility">The facility of the consultation, or null.</param>
    public static Error? Check(PermissionSet? physician, Guid? facility) =>
        physician is null ? Error.Field("treating_physician", "This field is required as the suggestion is not 'Declared Death'")
        : physician.UserType != UserType.Doctor ? Error.Field("non_field_errors", "Only Doctors can verify a Consultation")
        : !physician.IsActive
            ? Error.Field("non_field_errors", "The treating doctor is no longer active. Please update the respective field in the form before proceeding.")
        : !physician.IsLinkedTo(facility)
            ? Error.Field("non_field_errors",
                "The treating doctor is no longer linked to this facility. Please update the respective field in the form before proceeding.")
        : physician.HomeFacility is { } home && home != facility
            ? Error.Field("non_field_errors", "Home Facility of the Doctor must be the same as the Consultation Facility")
        : null;
}
