using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Investigations;

/// <summary>Investigations: their catalogue, and the results of a consultation's (contract 06, §4 to §6).</summary>
internal static class InvestigationsModule
{
    public static IServiceCollection AddInvestigations(this IServiceCollection services) => services
        .AddSingleton<InvestigationDirectory>()
        .AddSingleton<InvestigationValueViews>();
}
