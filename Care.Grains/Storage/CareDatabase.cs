using System.Diagnostics;
using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>
/// The connections of a silo to PostgreSQL, a pool for each use, so that an activation storm never starves the heartbeat of the cluster.
/// The sum of the pools times the number of silos stays below the server's <c>max_connections</c> (README, "Settings").
/// </summary>
public sealed class CareDatabase : IAsyncDisposable
{
    public CareDatabase(DatabaseOptions options)
    {
        Cluster = Pool(options.Url, "care-cluster", 3);
        Reminders = Pool(options.Url, "care-reminders", 4);
        State = Pool(options.Url, "care-state", options.StatePool);
        Reads = Pool(options.ReadUrl ?? options.Url, "care-reads", options.ReadPool);
        Feed = Pool(options.Url, "care-feed", 1);
        ReadsReplica = options.ReadUrl is not null && options.ReadUrl != options.Url;
    }

    /// <summary>Membership.</summary>
    public NpgsqlDataSource Cluster { get; }

    public NpgsqlDataSource Reminders { get; }

    /// <summary>Grain state.</summary>
    public NpgsqlDataSource State { get; }

    /// <summary>Lists, search, counts and summaries; may point at a replica.</summary>
    public NpgsqlDataSource Reads { get; }

    /// <summary>True when lists are read elsewhere than grains write.</summary>
    public bool ReadsReplica { get; }

    /// <summary>The one connection that listens for changes.</summary>
    public NpgsqlDataSource Feed { get; }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in (NpgsqlDataSource[])[Cluster, Reminders, State, Reads, Feed])
        {
            await pool.DisposeAsync();
        }
    }

    private static NpgsqlDataSource Pool(string url, string name, int size)
    {
        var settings = new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(url))
        {
            ApplicationName = name,
            MaxPoolSize = size,
            // A handful of statements make up nearly all traffic; prepared once a connection they are parsed and planned once.
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            // Nobody changes the settings of a session, so there is nothing to reset when a connection goes back: it would cost a second round of parsing a request.
            NoResetOnClose = true,
            Timeout = 5,
            CommandTimeout = 15,
            KeepAlive = 10,
            IncludeErrorDetail = false,
        };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = name }
            // What no request and no job asked for (membership, heartbeats) would be a trace of its own every second.
            .ConfigureTracing(tracing => tracing.ConfigureCommandFilter(_ => Activity.Current is not null).ConfigureBatchFilter(_ => Activity.Current is not null))
            .Build();
    }
}
