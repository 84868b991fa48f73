using Care.Interfaces.Calls;

namespace Care.Interfaces.Consultations;

/// <summary>When a patient may have a new consultation (contract 05, §4.4, C8b and C10).</summary>
public static class NewConsultationRule
{
    /// <summary>A consultation that begins within so many days of the last one's end is a readmission.</summary>
    private const int ReadmissionDays = 30;

    /// <summary>Says that the patient has an open consultation.</summary>
    public static Error Exists { get; } = Error.Rule("consultation", "Exists please Edit Existing Consultation");

    /// <summary>Says that the patient is not where the caller may admit them.</summary>
    public static Error NotAtHome { get; } = Error.Rule("facility", "Consultation creates are only allowed in home facility");

    /// <summary>Checks the caller and the last consultation; null when nothing is in the way.</summary>
    /// <param name="previous">The patient's last consultation, or null.</param>
    /// <param name="caller">The caller's integer key.</param>
    /// <param name="hasDied">Whether the patient is known to have died: then there is nobody to admit (docs/differences.md).</param>
    public static Error? Check(PreviousConsultation? previous, int caller, bool hasDied) =>
        previous?.AssignedTo == caller ? Error.Rule("Permission Denied", "Only Facility Staff can create consultation for a Patient")
        : previous is { DischargeDate: null } ? Exists
        : hasDied || previous is { EndedByDeath: true } ? Error.Field("patient", "The patient has died")
        : null;

    /// <summary>Whether the new admission is a readmission.</summary>
    public static bool IsReadmission(PreviousConsultation? previous, Suggestion suggestion, DateTimeOffset encounter) =>
        suggestion == Suggestion.A
        && previous is { Suggestion: Suggestion.A, DischargeDate: { } ended }
        && ended.AddDays(ReadmissionDays) > encounter;
}
