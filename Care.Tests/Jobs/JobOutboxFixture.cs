using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Tests.Caching;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using StackExchange.Redis;

namespace Care.Tests.Jobs;

/// <summary>A database and a Redis of their own, on which tests write states with jobs as silos do.</summary>
public sealed class JobOutboxFixture(CareSystem system) : IAsyncLifetime
{
    private ConnectionMultiplexer? connection;

    public RedisServer Redis { get; } = new();

    public CareDatabase Database { get; private set; } = null!;

    /// <summary>The queue as the silos have it.</summary>
    internal TestQueue Queue { get; private set; } = null!;

    private JobOptions Options { get; } = TestQueue.Options with { SweepAfter = TimeSpan.FromMilliseconds(300), SweepEvery = TimeSpan.FromMilliseconds(100) };

    public async ValueTask InitializeAsync()
    {
        await Redis.InitializeAsync();
        var url = await system.Postgres.Database("intents");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        Database = new CareDatabase(new DatabaseOptions { Url = url });
        await TestPlaces.Load(Database.State);
        connection = await Redis.Connect();
        var queue = new RedisJobQueue(connection, Options, TimeProvider.System, NullLogger<RedisJobQueue>.Instance);
        Queue = new TestQueue(queue, queue, new RedisDeadLetters(connection, Options, NullLogger<RedisDeadLetters>.Instance));
    }

    /// <summary>The relay of a silo; it works once it is started.</summary>
    internal JobOutboxRelay Relay(IJobQueue? queue = null, ILogger<JobOutboxRelay>? log = null) =>
        new(new JobOutboxTable(Database), queue ?? Queue.Jobs, Options, TimeProvider.System, log ?? NullLogger<JobOutboxRelay>.Instance);

    /// <summary>How the grains of a silo write.</summary>
    internal EntityStore StoreOf(JobOutboxRelay relay) =>
        new(TimeProvider.System, new ChangeFeed(), new UniqueNames([]), new SequenceEntityKeys(Database), relay, Pages.Uncached(),
            NullLogger<EntityStore>.Instance, new MembershipLease());

    public async Task<T> Read<T>(string sql, params object[] values)
    {
        await using var command = Database.State.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return (T)(await command.ExecuteScalarAsync())!;
    }

    internal Task<long> OutboxJobs(Job job) => Read<long>("select count(*) from intent where id = $1", job.Id);

    public async ValueTask DisposeAsync()
    {
        await connection!.DisposeAsync();
        await Database.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
