using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Interfaces.Symptoms;

/// <summary>What a symptom may be entered as (contract 05, §9). That nobody has the same one twice at once is held by the database.</summary>
public static class SymptomRule
{
    /// <summary>Checks a symptom as it is to be stored: rules 1 to 3, all that is wrong together.</summary>
    /// <param name="symptom">Which.</param>
    /// <param name="otherSymptom">In words.</param>
    /// <param name="onset">Since when.</param>
    /// <param name="cure">Until when.</param>
    /// <param name="body">What was sent: only that is at fault.</param>
    /// <param name="now">The time.</param>
    public static Error? Check(Symptom symptom, string otherSymptom, DateTimeOffset onset, DateTimeOffset? cure, SymptomWrite body, DateTimeOffset now)
    {
        ImmutableArray<FieldError> errors =
        [
            .. body.OnsetDate.Sent && onset > now ? [new FieldError("onset_date", ["Onset date cannot be in the future"])] : ImmutableArray<FieldError>.Empty,
            .. (body.OnsetDate.Sent || body.CureDate.Sent) && cure < onset
                ? [new FieldError("cure_date", ["Cure date should be after onset date"])]
                : ImmutableArray<FieldError>.Empty,
            .. (body.Symptom.Sent || body.OtherSymptom.Sent) && WrongWords(symptom, otherSymptom) is { } wrong
                ? [new FieldError("other_symptom", [wrong])]
                : ImmutableArray<FieldError>.Empty,
        ];
        return errors is [] ? null : Error.Fields(errors);
    }

    /// <summary>Rule 5: how a symptom stands follows from its cure, unless it was entered in error.</summary>
    public static ClinicalImpressionStatus Status(ClinicalImpressionStatus status, DateTimeOffset? cure) =>
        status == ClinicalImpressionStatus.EnteredInError ? status
        : cure is null ? ClinicalImpressionStatus.InProgress
        : ClinicalImpressionStatus.Completed;

    private static string? WrongWords(Symptom symptom, string otherSymptom) => (symptom == Symptom.Others, otherSymptom) switch
    {
        (true, "") => "Other symptom should not be empty when symptom type is OTHERS",
        (false, not "") => "Other symptom should be empty when symptom type is not OTHERS",
        _ => null,
    };
}
