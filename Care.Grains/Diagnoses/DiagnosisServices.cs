using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Diagnoses;

/// <summary>What the diagnoses' grains need of a silo.</summary>
public static class DiagnosisServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddDiagnoses(this IServiceCollection services) => services.AddSingleton<DiagnosisViews>();

    /// <summary>Adds the concepts of ICD-11.</summary>
    public static IServiceCollection AddDiagnosisRows(this IServiceCollection services) => services.AddSingleton<ConceptDirectory>();
}
