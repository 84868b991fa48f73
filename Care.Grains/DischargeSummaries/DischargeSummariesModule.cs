using Care.Grains.Jobs;
using Care.Grains.Printing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.DischargeSummaries;

/// <summary>Discharge summaries (contract 05, §5).</summary>
internal static class DischargeSummariesModule
{
    public static IServiceCollection AddDischargeSummaries(this IServiceCollection services) => services
        .AddSingleton<DischargeSummaryService>()
        .AddSingleton<IFinishedSummaries, SqlFinishedSummaries>()
        .AddSingleton<PrintFonts>()
        .AddSingleton<DischargeSummaryPdf>()
        .AddSingleton<DischargeSummarySource>()
        .AddJobHandler<GenerateDischargeSummary>();
}
