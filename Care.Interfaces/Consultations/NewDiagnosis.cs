using Care.Interfaces.Wire;

namespace Care.Interfaces.Consultations;

/// <summary>A diagnosis that a consultation begins with (contract 05, §4.2 "create_diagnoses").</summary>
/// <param name="Diagnosis">The key of the ICD-11 concept.</param>
/// <param name="VerificationStatus">How sure it is.</param>
/// <param name="IsPrincipal">Whether it is what the patient is here for.</param>
[GenerateSerializer, Immutable, Alias("care.NewDiagnosis")]
public sealed record NewDiagnosis(
    [property: Id(0), Required, Pk] long Diagnosis,
    [property: Id(1), Required, Shape<FirstStatusShape>] ConditionVerificationStatus VerificationStatus,
    [property: Id(2)] bool IsPrincipal);
