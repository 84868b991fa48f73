using Care.Interfaces.Consultations;

namespace Care.Grains.DischargeSummaries;

/// <summary>A diagnosis of a printed summary.</summary>
/// <param name="Label">The concept's label.</param>
/// <param name="VerificationStatus">How sure it is.</param>
/// <param name="IsPrincipal">Whether it is what the patient was here for.</param>
internal sealed record SummarizedDiagnosis(string Label, ConditionVerificationStatus VerificationStatus, bool IsPrincipal);
