using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Summaries;

/// <summary>What a silo needs to make summaries.</summary>
public static class SummaryServices
{
    /// <summary>Adds the summaries, each under <see cref="ISummary"/>, in the order in which the operator's command makes them.</summary>
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<ISummary, PatientSummary>()
        .AddSingleton<ISummary, FacilityCapacitySummary>()
        .AddSingleton<ISummary, DistrictPatientSummary>()
        .AddSingleton<ISummary, TriageSummary>();
}
