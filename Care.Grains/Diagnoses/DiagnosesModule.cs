using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Diagnoses;

/// <summary>Diagnoses (contract 05, §8), and the concepts of ICD-11 that they are made of.</summary>
internal static class DiagnosesModule
{
    public static IServiceCollection AddDiagnoses(this IServiceCollection services) => services
        .AddUniqueName("consultation_diagnosis_once", Error.Field("diagnosis", "Diagnosis already exists for consultation"))
        .AddUniqueName(
            "consultation_diagnosis_principal",
            Error.Field("is_principal", "Consultation already has a principal diagnosis. Unset the existing principal diagnosis first."))
        .AddSingleton<ConceptDirectory>()
        .AddSingleton<DiagnosisViews>();
}
