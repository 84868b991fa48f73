using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Facilities;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Faults;

/// <summary>
/// Ten thousand jobs on real processes, written together with changes as grains write them, while silos are killed and the broker is taken away and given back.
/// The effect of each is a row in a table that no key keeps from holding it twice.
/// </summary>
[Collection(typeof(Alone))]
public sealed class JobSurvivalTests
{
    private const int Changes = 200;
    private const int JobsEach = 50;

    [Fact]
    public async Task No_job_is_lost_and_none_has_two_effects_with_Redis()
    {
        await using var redis = new RedisServer();
        await redis.InitializeAsync();
        await Survive(redis.Stop, redis.Start, new() { ["REDIS_URL"] = redis.Url });
    }

    [Fact]
    public async Task No_job_is_lost_and_none_has_two_effects_with_RabbitMQ()
    {
        await using var rabbit = new RabbitServer();
        await rabbit.InitializeAsync();
        await Survive(rabbit.Stop, rabbit.Start, new() { ["CARE_JOBS"] = "rabbitmq", ["CARE_RABBITMQ_URL"] = rabbit.Url.ToString() });
    }

    private static async Task Survive(Func<Task> takeAway, Func<Task> giveBack, Dictionary<string, string> settings)
    {
        settings["CARE_JOBS_AT_ONCE"] = "24";
        await using var cluster = await CareCluster.Start(silos: 3, settings);

        var writing = Write(cluster.Database);
        await Eventually.Holds(() => Effects(cluster), seen => seen.Count > 500, "the first jobs to run", seconds: 60);
        await KillOne(cluster);
        await Eventually.Holds(() => Effects(cluster), seen => seen.Count > 2000, "the jobs to go on after a kill", seconds: 60);
        await takeAway();
        await KillOne(cluster);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await giveBack();
        await Eventually.Holds(() => Effects(cluster), seen => seen.Count > 5000, "the jobs to go on with the broker back", seconds: 90);
        await KillOne(cluster);
        await writing;

        var seen = await Eventually.Holds(() =>
            Effects(cluster), seen => seen is { Distinct: Changes * JobsEach, Waiting: 0 }, "every job to have its effect", seconds: 120);
        Assert.Equal(Changes * JobsEach, seen.Count);
    }

    /// <summary>Kills a silo that works and starts another in its place.</summary>
    private static async Task KillOne(CareCluster cluster)
    {
        var alive = cluster.Silos.Where(silo => silo.IsAlive).ToArray();
#pragma warning disable CA5394 // Any of them.
        await alive[Random.Shared.Next(alive.Length)].Kill();
#pragma warning restore CA5394
        await cluster.AddSilo();
    }

    /// <summary>The rows that the jobs made, how many jobs those are of, and how many jobs have not come to the queue yet.</summary>
    private static async Task<Effect> Effects(CareCluster cluster)
    {
        await using var command = cluster.Database.CreateCommand("select count(*), count(distinct job_id), (select count(*) from intent) from schedule_probe");
        await using var rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();
        return new Effect(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
    }

    /// <summary>Changes facilities as their grains do, each change with its jobs; the silo that would hand them over is gone each time.</summary>
    private static async Task Write(NpgsqlDataSource database)
    {
        for (var change = 0; change < Changes; change++)
        {
            var state = new FacilityState
            {
                Pk = 500_000 + change,
                Name = "Changed",
                FacilityType = FacilityType.PrivateHospital,
                State = TestPlaces.State,
                District = TestPlaces.District,
                OutboxJobs = [.. Enumerable.Range(0, JobsEach).Select(job => new Job(RecordOccurrence.Name, $"change-{change}/{job}"))],
            };
            await using var command = database.CreateCommand("select write_grain('facility', $1, $2, null, null, $3)");
            command.Parameters.Add(new() { Value = (long)change });
            command.Parameters.Add(new() { Value = 0L });
            command.Parameters.Add(new() { Value = JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Options) });
            await command.ExecuteNonQueryAsync();
            await Task.Delay(50);
        }
    }

    private sealed record Effect(long Count, long Distinct, long Waiting);
}
