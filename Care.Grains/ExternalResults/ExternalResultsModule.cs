using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.ExternalResults;

/// <summary>Laboratory results from outside (contract 04, §9).</summary>
internal static class ExternalResultsModule
{
    public static IServiceCollection AddExternalResults(this IServiceCollection services) => services
        .AddSingleton<ExternalResultTable>()
        .AddSingleton<ExternalResultViews>()
        .AddJobHandler<LinkExternalResults>();
}
