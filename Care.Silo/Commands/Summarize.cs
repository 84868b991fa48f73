using System.Globalization;
using Care.Grains.Scheduling;
using Care.Grains.Summaries;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Silo.Commands;

/// <summary>
/// Makes the summaries of patients, capacity and districts now, in this process (contract 01, F3). Needs no running silo and disturbs none: the rows are the
/// same.
/// </summary>
internal static class Summarize
{
    private static readonly string[] Jobs = [ScheduleNames.SummarisePatient, ScheduleNames.SummariseFacilityCapacity, ScheduleNames.SummariseDistrictPatient];

    public static async Task Run(Settings settings)
    {
        await Migrate.IfAsked(settings);
        // Composed like a silo, and never started.
        using var host = SiloHost.Build(settings);
        var summaries = host.Services.GetServices<ISummary>().ToDictionary(summary => summary.Job);
        foreach (var job in Jobs)
        {
            var rows = await summaries[job].Write(host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{job}: {rows:N0} rows written."));
        }
    }
}
