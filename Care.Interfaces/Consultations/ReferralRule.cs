using Care.Interfaces.Calls;

namespace Care.Interfaces.Consultations;

/// <summary>Where a patient is referred to (contract 05, §4.4, C7, and §4.6 rule 1).</summary>
public static class ReferralRule
{
    private const string OnlyOne = "Only one of referred_to and referred_to_external can be set";

    /// <summary>Who is referred is referred to somewhere; null when nothing is wrong.</summary>
    public static Error? Check(ConsultationWrite body) =>
        body is { Suggestion: { Sent: true, Value: Suggestion.R }, ReferredTo.Sent: false } && string.IsNullOrEmpty(body.ReferredToExternal.Value)
            ? Error.Field("referred_to", "This field is required as the suggestion is R.")
            : null;

    /// <summary>A discharge names one place; null when nothing is wrong.</summary>
    public static Error? Check(ConsultationDischarge discharge) =>
        discharge.ReferredTo.Value is not null && !string.IsNullOrEmpty(discharge.ReferredToExternal.Value)
            ? Error.Fields([new("referred_to", [OnlyOne]), new("referred_to_external", [OnlyOne])])
            : null;
}
