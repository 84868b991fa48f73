using System.Diagnostics;
using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>
/// The connections of a silo to PostgreSQL, a pool for each use, so that an activation storm never starves the heartbeat of the cluster.
/// The sum of the pools times the number of silos stays below the server's <c>max_connections</c> (docs/settings.md).
/// </summary>
public sealed class CareDatabase : IAsyncDisposable
{
    public CareDatabase(DatabaseOptions options)
    {
        Cluster = Pool(options.Url, "care-cluster", 3);
        Reminders = Pool(options.Url, "care-reminders", 4);
        State = Pool(options.Url, "care-state", options.StatePool);
        (Reads, ReadsFallBack) = ReadPool(options);
        Feed = Pool(options.Url, "care-feed", 1);
        ReadsReplica = options.ReadUrl is not null && options.ReadUrl != options.Url;
    }

    /// <summary>Membership.</summary>
    public NpgsqlDataSource Cluster { get; }

    public NpgsqlDataSource Reminders { get; }

    /// <summary>Grain state.</summary>
    public NpgsqlDataSource State { get; }

    /// <summary>Lists, search, counts and summaries; may point at a replica, and at the database itself while the replica is away.</summary>
    public NpgsqlDataSource Reads { get; }

    /// <summary>Lists that front ends cache: read where grains write, since what a replica was late with would stay.</summary>
    public NpgsqlDataSource CachedLists => ReadsReplica ? State : Reads;

    /// <summary>True when lists are read elsewhere than grains write.</summary>
    public bool ReadsReplica { get; }

    /// <summary>True when lists are read from the database itself while the replica is away.</summary>
    public bool ReadsFallBack { get; }

    /// <summary>The one connection that listens for changes.</summary>
    public NpgsqlDataSource Feed { get; }

    /// <summary>
    /// Lets go of the connections of requests, after a statement was refused. Npgsql takes a statement for prepared whose first prepared use failed
    /// (npgsql/npgsql#6391), and the next request that got this connection would fail for it.
    /// </summary>
    public void LetGo()
    {
        State.Clear();
        Reads.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in (NpgsqlDataSource[])[Cluster, Reminders, State, Reads, Feed])
        {
            await pool.DisposeAsync();
        }
    }

    /// <summary>
    /// A replica that is away is no reason to show nothing: the database itself, which has the same roles and passwords, is the second host of the pool. Where
    /// it is reached as somebody else or under another name there is nothing to fall back to.
    /// </summary>
    private static (NpgsqlDataSource Pool, bool FallsBack) ReadPool(DatabaseOptions options)
    {
        var replica = Settings(options.ReadUrl ?? options.Url, "care-reads", options.ReadPool);
        var main = Settings(options.Url, "care-reads", options.ReadPool);
        if (replica.ConnectionString == main.ConnectionString || Elsewhere(replica, main).ConnectionString != replica.ConnectionString)
        {
            return (Source(replica).Build(), false);
        }

        replica.Host = $"{replica.Host}:{replica.Port},{main.Host}:{main.Port}";
        // How long a host that did not answer is left alone: meanwhile nobody waits for it.
        replica.HostRecheckSeconds = 5;
        return (Source(replica).BuildMultiHost().WithTargetSession(TargetSessionAttributes.PreferStandby), true);
    }

    /// <summary>The settings of one server with the address of another.</summary>
    private static NpgsqlConnectionStringBuilder Elsewhere(NpgsqlConnectionStringBuilder address, NpgsqlConnectionStringBuilder settings) =>
        new(settings.ConnectionString) { Host = address.Host, Port = address.Port };

    private static NpgsqlDataSource Pool(string url, string name, int size) => Source(Settings(url, name, size)).Build();

    private static NpgsqlConnectionStringBuilder Settings(string url, string name, int size) =>
        new(DatabaseUrl.ToConnectionString(url))
        {
            ApplicationName = name,
            MaxPoolSize = size,
            // A handful of statements make up nearly all traffic; prepared once a connection they are parsed and planned once.
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            // For any values: PostgreSQL takes its estimate of such a plan for dearer than the values deserve and would plan every list anew, which takes
            // longer than reading it. The plan tests hold that these plans are good at 200,000 patients (QueryPlan).
            Options = "-c plan_cache_mode=force_generic_plan",
            // Nobody changes the settings of a session, so there is nothing to reset when a connection goes back: it would cost a second round of parsing a
            // request.
            NoResetOnClose = true,
            Timeout = 5,
            CommandTimeout = 15,
            KeepAlive = 10,
            IncludeErrorDetail = false,
        };

    private static NpgsqlDataSourceBuilder Source(NpgsqlConnectionStringBuilder settings) =>
        new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = settings.ApplicationName }
            // What no request and no job asked for (membership, heartbeats) would be a trace of its own every second.
            .ConfigureTracing(tracing =>
                tracing.ConfigureCommandFilter(_ => Activity.Current is not null).ConfigureBatchFilter(_ => Activity.Current is not null));
}
