using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Diagnoses;

/// <summary>What the diagnoses' grains need of a silo.</summary>
public static class DiagnosisServices
{
    /// <summary>Adds the diagnoses' read side.</summary>
    public static IServiceCollection AddDiagnosisRows(this IServiceCollection services) => services.AddSingleton<ConceptDirectory>();
}
