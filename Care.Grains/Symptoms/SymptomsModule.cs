using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Symptoms;

/// <summary>The symptoms of a consultation (contract 05, §9).</summary>
internal static class SymptomsModule
{
    public static IServiceCollection AddSymptoms(this IServiceCollection services) => services
        .AddUniqueName("encounter_symptom_active", Error.Field("symptom", "An active symptom with the same details already exists"))
        .AddSingleton<SymptomViews>();
}
