using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Diagnoses;

/// <summary>The body of a diagnosis (contract 05, §8), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.DiagnosisWrite")]
public sealed record DiagnosisWrite
{
    /// <summary>The key of the ICD-11 concept.</summary>
    [Id(0), Required, Pk, Example(DemoExamples.Typhoid)]
    public Optional<long> Diagnosis { get; init; }

    /// <summary>How sure it is.</summary>
    [Id(1), Required, Choice(ChoiceStyle.Slug), Example(ConditionVerificationStatus.Provisional)]
    public Optional<ConditionVerificationStatus> VerificationStatus { get; init; }

    /// <summary>Whether it is what the patient is here for.</summary>
    [Id(2), NotMerged]
    public Optional<bool> IsPrincipal { get; init; }
}
