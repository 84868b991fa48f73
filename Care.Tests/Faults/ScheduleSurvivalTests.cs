using System.Globalization;
using Care.Grains.Jobs;
using Care.Tests.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Faults;

/// <summary>The schedule on real processes: the silo that holds the scheduler is killed again and again.</summary>
[Collection(typeof(Alone))]
public sealed class ScheduleSurvivalTests : IAsyncLifetime
{
    private const int Kills = 10;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);

    private readonly RedisServer redis = new();

    public ValueTask InitializeAsync() => redis.InitializeAsync();

    public ValueTask DisposeAsync() => redis.DisposeAsync();

    [Fact]
    public async Task Every_occurrence_is_handed_over_once_and_run_once_though_the_schedulers_silo_is_killed_ten_times()
    {
        await using var cluster = await CareCluster.Start(silos: 3, new Dictionary<string, string>
        {
            ["REDIS_URL"] = redis.Url,
            ["CARE_SCHEDULE"] = """{"probe": {"cron": "*/3 * * * * *", "kind": "record_occurrence"}}""",
        });
        List<CareProcess> alive = [.. cluster.Silos];
        var seen = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            seen = (await Eventually.Holds(() => Ran(cluster), ran => ran.Count >= seen + 2, $"the schedule to go on after {kill} kills", seconds: 90)).Count;
            var scheduler = alive.MaxBy(LastAwake)!;
            var awake = LastAwake(scheduler);
            Assert.NotEqual("", awake);
            await scheduler.Kill();
            alive.Remove(scheduler);
            await Eventually.Holds(() => alive.Any(silo => string.CompareOrdinal(LastAwake(silo), awake) > 0),
                $"another silo to have the scheduler after {kill + 1} kills", seconds: 90);
            alive.Add(await cluster.AddSilo());
        }

        // The jobs that a killed silo held are taken over last of all.
        var end = DateTimeOffset.UtcNow;
        var rows = await Eventually.Holds(
            () => Ran(cluster),
            ran => ran.Any(at => at >= end) && ran.Distinct().Count() == Expected(ran).Count(),
            "all occurrences to be run",
            seconds: 90);

        Assert.Equal(Expected(rows), rows);
        await using var queues = new RedisQueues(redis);
        var queue = await queues.Open(new JobOptions { Silo = "test", Prefix = "faults" });
        Assert.Empty(await queue.Dead.List(10));
    }

    /// <summary>
    /// When the silo last said that it has the scheduler; empty when it never did. Lines begin with their time, so text order is their order.
    /// </summary>
    private static string LastAwake(CareProcess silo) =>
        silo.Log.Split('\n').LastOrDefault(line => line.Contains("The scheduler is awake", StringComparison.Ordinal)) ?? "";

    /// <summary>The occurrences that were run, as the database shows them: a double is there twice.</summary>
    private static async Task<IReadOnlyList<DateTimeOffset>> Ran(CareCluster cluster)
    {
        await using var command = cluster.Database.CreateCommand("select job_id from schedule_probe order by job_id");
        await using var reader = await command.ExecuteReaderAsync();
        List<DateTimeOffset> ran = [];
        while (await reader.ReadAsync())
        {
            ran.Add(DateTimeOffset.Parse(reader.GetString(0).Split('@')[1], CultureInfo.InvariantCulture));
        }

        return ran;
    }

    private static IEnumerable<DateTimeOffset> Expected(IReadOnlyList<DateTimeOffset> ran)
    {
        for (var at = ran[0]; at <= ran[^1]; at += Step)
        {
            yield return at;
        }
    }
}
