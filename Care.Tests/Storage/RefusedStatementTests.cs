using Care.Grains.Calls;
using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Tests.Jobs;
using Care.Tests.Operations;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Storage;

/// <summary>What is left of a connection whose statement PostgreSQL refused.</summary>
public sealed class RefusedStatementTests(CareSystem system)
{
    /// <summary>The second use of a statement prepares it, so each of the first three is refused at another stage of that.</summary>
    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public async Task A_refused_value_does_no_harm_to_the_next_request(int before)
    {
        await using var database =
            new CareDatabase(new DatabaseOptions { Url = await system.Postgres.Database($"refused{before}"), StatePool = 1, ReadPool = 1 });
        for (var use = 0; use < before; use++)
        {
            Assert.Equal("a", await Read(database, "a"));
        }

        await Assert.ThrowsAsync<PostgresException>(() => Read(database, "a\0"));
        database.LetGo();
        for (var use = 0; use < 4; use++)
        {
            Assert.Equal("b", await Read(database, "b"));
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public async Task A_name_that_is_taken_does_no_harm_to_the_next_request(int before)
    {
        await using var database =
            new CareDatabase(new DatabaseOptions { Url = await system.Postgres.Database($"taken{before}"), StatePool = 1, ReadPool = 1 });
        await using (var create = database.State.CreateCommand("create table taken (name text primary key)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        for (var use = 0; use < before; use++)
        {
            Assert.Equal($"{use}", await Write(database, $"{use}"));
        }

        await using (var other = database.State.CreateCommand("insert into taken values ('taken')"))
        {
            await other.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<PostgresException>(() => Write(database, "taken"));
        for (var use = 0; use < 4; use++)
        {
            Assert.Equal($"after {use}", await Write(database, $"after {use}"));
        }
    }

    [Fact]
    public async Task A_grains_call_lets_go_of_the_connections_of_its_silo()
    {
        using var caller = Caller.System("test").Enter();
        var users = system.Grains.GetGrain<IUserQueries>(0);
        Assert.True((await users.IsFree("nobody")).Succeeded);
        var before = await Backends();
        Assert.NotEmpty(before);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => users.IsFree("a\0"));
        Assert.Equal("PostgreSQL refused a statement: 22021.", refused.Message);
        await Eventually.Holds(Backends, after => !after.Intersect(before).Any(), "the connections to be closed");
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public async Task A_job_whose_value_was_refused_does_no_harm_to_the_next_request(int before)
    {
        await using var database = new CareDatabase(new DatabaseOptions { Url = await system.Postgres.Database($"job{before}"), StatePool = 1, ReadPool = 1 });
        for (var use = 0; use < before; use++)
        {
            Assert.Equal("a", await Read(database, "a"));
        }

        var queue = new MemoryJobQueue(TestQueue.Options, TimeProvider.System);
        var handler = new TestHandler(async (_, _) => await Read(database, "a\0")) { Limits = new JobLimits { MaxTries = 1 } };
        var failures = new DatabaseFailures(NullLogger<DatabaseFailures>.Instance, database);
        await queue.Enqueue(new Job(TestHandler.Name, "job"));
        await new JobRunner(queue, [handler], TestQueue.Options, failures, TimeProvider.System, NullLogger<JobRunner>.Instance)
            .Run(Assert.Single(await queue.Take("silo-a", 1, CancellationToken.None)), () => { }, CancellationToken.None);

        Assert.Equal("InvalidOperationException: PostgreSQL refused a statement: 22021.", (await queue.Find("job"))!.Error);
        for (var use = 0; use < 4; use++)
        {
            Assert.Equal("b", await Read(database, "b"));
        }
    }

    [Fact]
    public async Task A_statement_that_is_called_off_because_nobody_waits_for_it_is_neither_wrong_nor_unanswered()
    {
        await using var database = new CareDatabase(new DatabaseOptions { Url = await system.Postgres.Database("calledoff"), StatePool = 1, ReadPool = 1 });
        var log = new CapturedLog();
        using var loggers = new LoggerFactory([log]);
        var failures = new DatabaseFailures(loggers.CreateLogger<DatabaseFailures>(), database);
        using var left = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var sleep = database.Reads.CreateCommand("select pg_sleep(60)");
        var calledOff = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sleep.ExecuteNonQueryAsync(left.Token));
        Assert.Equal(PostgresErrorCodes.QueryCanceled, Assert.IsType<PostgresException>(calledOff.InnerException).SqlState);

        var told = failures.Translated(calledOff, "IPatientQueries", "List");

        Assert.Null(Assert.IsType<OperationCanceledException>(told).InnerException);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_statement_that_took_longer_than_its_operator_allows_was_not_answered()
    {
        await using var database = new CareDatabase(new DatabaseOptions { Url = await system.Postgres.Database("toolong"), StatePool = 1, ReadPool = 1 });
        await using var sleep = database.Reads.CreateCommand("set statement_timeout = 50; select pg_sleep(60)");
        var ended = await Assert.ThrowsAsync<PostgresException>(() => sleep.ExecuteNonQueryAsync());

        Assert.IsType<DependencyFailedException>(new DatabaseFailures(NullLogger<DatabaseFailures>.Instance).Translated(ended, "IPatientQueries", "List"));
    }

    private async Task<IReadOnlyCollection<int>> Backends()
    {
        await using var command = system.Database.CreateCommand("select pid from pg_stat_activity where application_name = 'care-state' and datname = 'care'");
        await using var rows = await command.ExecuteReaderAsync();
        List<int> pids = [];
        while (await rows.ReadAsync())
        {
            pids.Add(rows.GetInt32(0));
        }

        return pids;
    }

    private static async Task<string> Write(CareDatabase database, string value)
    {
        await using var command = database.State.CreateCommand("insert into taken (name) values ($1) returning name");
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var rows = await command.ExecuteReaderAsync();
        Assert.True(await rows.ReadAsync());
        return rows.GetString(0);
    }

    private static async Task<string> Read(CareDatabase database, string value)
    {
        await using var command = database.Reads.CreateCommand("select $1::text as value");
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var rows = await command.ExecuteReaderAsync();
        Assert.True(await rows.ReadAsync());
        return rows.GetString(0);
    }
}
