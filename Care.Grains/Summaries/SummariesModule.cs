using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Summaries;

/// <summary>What a silo needs to make summaries.</summary>
internal static class SummariesModule
{
    /// <summary>Adds the summaries and the handlers of their jobs. The job queue, which hands the jobs to them, and the database are the host's.</summary>
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSummary<PatientSummary>()
        .AddSummary<FacilityCapacitySummary>()
        .AddSummary<DistrictPatientSummary>()
        .AddSummary<TriageSummary>()
        .AddSummary<TestSummary>();

    private static IServiceCollection AddSummary<TSummary>(this IServiceCollection services)
        where TSummary : class, ISummary => services
        .AddSingleton<TSummary>()
        .AddSingleton<ISummary>(provider => provider.GetRequiredService<TSummary>())
        .AddJobHandler<SummaryJob<TSummary>>();
}
