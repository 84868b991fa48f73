using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Interfaces.Diagnoses;

/// <summary>The body of a diagnosis (contract 05, §8), its shape already checked. What was left out stays as it is.</summary>
/// <param name="Diagnosis">The key of the ICD-11 concept.</param>
/// <param name="VerificationStatus">How sure it is.</param>
/// <param name="IsPrincipal">Whether it is what the patient is here for.</param>
[GenerateSerializer, Immutable, Alias("care.DiagnosisWrite")]
public sealed record DiagnosisWrite(
    [property: Id(0)] Optional<long> Diagnosis, [property: Id(1)] Optional<ConditionVerificationStatus> VerificationStatus, [property: Id(2)] Optional<bool> IsPrincipal);
