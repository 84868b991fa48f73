using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Symptoms;

/// <summary>What the symptoms' grains need of a silo.</summary>
public static class SymptomServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddSymptoms(this IServiceCollection services) => services.AddSingleton<SymptomViews>();
}
