using Care.Grains.Jobs;
using Care.Grains.Printing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.DischargeSummaries;

/// <summary>What makes discharge summaries.</summary>
public static class DischargeSummaryServices
{
    /// <summary>Adds what consultations order their summaries with.</summary>
    public static IServiceCollection AddDischargeSummaries(this IServiceCollection services) => services.AddSingleton<DischargeSummaryService>();

    /// <summary>Adds the job that makes them, and what it reads.</summary>
    public static IServiceCollection AddDischargeSummaryJobs(this IServiceCollection services) => services
        .AddSingleton<IFinishedSummaries, SqlFinishedSummaries>()
        .AddSingleton<PrintFonts>()
        .AddSingleton<DischargeSummaryPdf>()
        .AddSingleton<DischargeSummarySource>()
        .AddJobHandler<GenerateDischargeSummary>();
}
