using System.Text.Json;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Goals;

/// <summary>
/// Keeps what was done in the web client on the days before the run was due (contract 07, 1.6). Days are those of the site in Plausible, which may end up to
/// half a day later than the server's: so the last two are read, each twice in two runs, and the second time it is over wherever the site is.
/// </summary>
internal sealed partial class CaptureGoals(Plausible plausible, GoalTables tables, ILogger<CaptureGoals> logger) : IJobHandler
{
    public string Kind => ScheduleNames.CaptureGoals;

    /// <summary>
    /// Nobody waits for yesterday's numbers, and who counted them may be away for a while: the tries go on for four hours. An hour is enough where each answer
    /// takes a minute.
    /// </summary>
    public JobLimits Limits { get; } =
        new() { FirstPause = TimeSpan.FromMinutes(10), Growth = 3, LongestPause = TimeSpan.FromHours(2), TimeLimit = TimeSpan.FromHours(1) };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var today = ServerZone.DayOf(job.Read<Occurrence>().At);
        List<string> missing = [];
        foreach (var day in (DateOnly[])[today.AddDays(-2), today.AddDays(-1)])
        {
            foreach (var goal in Goal.All)
            {
                if (!await Capture(goal, day, cancellation))
                {
                    missing.Add($"{goal.Name} of {day:yyyy-MM-dd}");
                }
            }
        }

        return missing.Count == 0 ? null : throw new InvalidOperationException($"Not captured: {string.Join(", ", missing)}.");
    }

    /// <returns>False when Plausible didn't tell; the others are asked for all the same.</returns>
    private async Task<bool> Capture(Goal goal, DateOnly day, CancellationToken cancellation)
    {
        GoalDay counted;
        try
        {
            counted = await plausible.Read(goal, day, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            NotCounted(e, goal.Name, day);
            return false;
        }

        await tables.Keep(counted, cancellation);
        return true;
    }

    [LoggerMessage(7200, LogLevel.Warning, "Plausible did not tell how often {Goal} was reached on {Day}")]
    private partial void NotCounted(Exception error, string goal, DateOnly day);
}
