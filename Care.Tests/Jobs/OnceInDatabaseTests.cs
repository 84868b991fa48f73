using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Jobs;

public sealed class OnceInDatabaseTests : IAsyncLifetime
{
    private PostgresServer? server;
    private CareDatabase? database;

    private OnceInDatabase Once => new(database!);

    private static Job Some => new("test", $"job-{Guid.NewGuid():N}");

    public async ValueTask InitializeAsync()
    {
        server = await PostgresServer.Start();
        var url = await server.Database("care");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        database = new CareDatabase(new DatabaseOptions { Url = url });
    }

    public async ValueTask DisposeAsync()
    {
        await database!.DisposeAsync();
        await server!.DisposeAsync();
    }

    [Fact]
    public async Task An_effect_that_was_made_is_not_made_again_and_one_that_failed_is()
    {
        var job = Some;
        await Assert.ThrowsAsync<IOException>(() => Once.Run(job, async (connection, token) =>
        {
            await Insert(connection, job, token);
            throw new IOException("The silo died.");
        }, CancellationToken.None));
        Assert.Equal(0, await Rows(job));

        Assert.True(await Once.Run(job, (connection, token) => Insert(connection, job, token), CancellationToken.None));
        Assert.False(await Once.Run(job, (connection, token) => Insert(connection, job, token), CancellationToken.None));
        Assert.Equal(1, await Rows(job));
    }

    [Fact]
    public async Task Of_many_runs_at_once_one_makes_the_effect()
    {
        var probe = new RecordOccurrence(Once, new JobOptions { Silo = "silo-0" }, TimeProvider.System);
        var job = Occurrence.JobOf(new ScheduleEntry("probe", "* * * * *", RecordOccurrence.Name), DateTimeOffset.UtcNow);

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => probe.Run(job, CancellationToken.None)));

        Assert.Equal(1, results.Count(result => result == "true"));
        Assert.Equal(1, await Rows(job));
    }

    [Fact]
    public async Task A_run_waits_for_the_fate_of_one_that_has_not_committed()
    {
        var job = Some;
        var (begun, die) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Once.Run(job, async (connection, token) =>
        {
            await Insert(connection, job, token);
            begun.SetResult();
            await die.Task;
            throw new IOException("The silo died.");
        }, CancellationToken.None);
        await begun.Task;

        var second = Once.Run(job, (connection, token) => Insert(connection, job, token), CancellationToken.None);
        await Eventually.Holds(async () =>
            await Number("select count(*) from pg_locks where not granted") > 0, waits => waits, "the second run to wait for the first");
        die.SetResult();

        await Assert.ThrowsAsync<IOException>(() => first);
        Assert.True(await second);
        Assert.Equal(1, await Rows(job));
    }

    [Fact]
    public async Task Old_notes_are_cleared_and_new_ones_are_kept()
    {
        var job = Some;
        await Once.Run(job, (_, _) => Task.CompletedTask, CancellationToken.None);
        await using (var old = database!.State.CreateCommand("insert into completed_job values ('old', now() - interval '91 days')"))
        {
            await old.ExecuteNonQueryAsync();
        }

        await new ForgetCompletedJobs(database).Run(Some, CancellationToken.None);

        Assert.Equal(0, await Number("select count(*) from completed_job where id = 'old'"));
        Assert.False(await Once.Run(job, (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    private static async Task Insert(NpgsqlConnection connection, Job job, CancellationToken cancellation)
    {
        await using var insert =
            new NpgsqlCommand("insert into schedule_probe values ($1, now(), 'test')", connection) { Parameters = { new() { Value = job.Id } } };
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private Task<long> Rows(Job job) => Number("select count(*) from schedule_probe where job_id = $1", job.Id);

    private async Task<long> Number(string sql, params object[] values)
    {
        await using var command = database!.State.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
