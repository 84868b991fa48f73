using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;

namespace Care.Grains.Storage;

/// <summary>
/// Listens for the changes that other silos commit and passes them to this silo's directories; and asks, by the same connection, whether this silo is still one
/// of the cluster. What was announced before the answer has arrived before it, so the answer vouches for all that the silo has in memory
/// (<see cref="MembershipLease"/>).
/// </summary>
internal sealed partial class PostgresChangeFeed(
    CareDatabase database,
    ChangeFeed changes,
    MembershipLease lease,
    DatabaseWitness witness,
    ILocalSiloDetails silo,
    ISiloStatusOracle members,
    IOptions<ClusterOptions> cluster,
    ILogger<PostgresChangeFeed> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>A fifth of the lease: it outlives a lost answer or two.</summary>
    private const int Interval = 400;

    /// <summary>A connection that does not answer for so long is dead. The lease is over then, too.</summary>
    private const int Timeout = 2;

    private bool wasMember;

    /// <summary>On a thread of its own: a silo whose threads all have work is busy, and not dead.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        members.SubscribeToSiloStatusEvents(lease);
        return Task.Factory.StartNew(() => Run(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Run(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Listen(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                FeedLost(e.Message);
                GoOnWithout(stoppingToken);
            }
        }
    }

    private void Listen(CancellationToken stoppingToken)
    {
        using var connection = database.Feed.OpenConnection();
        connection.Notification += (_, change) =>
        {
            // Whoever can sign in to the database can say something here: what is no announcement is none.
            if (change.Payload.Split(' ', 2) is [var kind, var key])
            {
                changes.Announce(kind, key);
            }
        };
        using (var listen = new NpgsqlCommand("listen care_changed", connection) { CommandTimeout = Timeout })
        {
            listen.ExecuteNonQuery();
        }

        // What was announced before this connection listened was missed.
        changes.ForgetAll();
        while (!stoppingToken.IsCancellationRequested)
        {
            Confirm(connection);
            connection.Wait(Interval);
        }
    }

    /// <summary>Asks whether this silo is a member. From the moment of the question on, for that is the last at which it surely was.</summary>
    private void Confirm(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            "select status from cluster_silo where deployment_id = $1 and address = $2 and port = $3 and generation = $4", connection)
        { CommandTimeout = Timeout };
        var address = silo.SiloAddress;
        foreach (var value in (object[])[cluster.Value.ClusterId, address.Endpoint.Address.ToString(), address.Endpoint.Port, address.Generation])
        {
            command.Parameters.Add(new() { Value = value });
        }

        var asked = MembershipLease.Now;
        var isMember = command.ExecuteScalar() is int status && (SiloStatus)status != SiloStatus.Dead;
        witness.Count();
        if (isMember)
        {
            wasMember = true;
            lease.Renew(asked);
        }
        else if (wasMember)
        {
            NoMember();
            lease.Revoke();
        }
    }

    /// <summary>Without the database nothing is forgotten and the lease runs out, unless nobody else has the database either.</summary>
    private void GoOnWithout(CancellationToken stoppingToken)
    {
        if (wasMember && witness.NobodyUntil() is { } until)
        {
            lease.Renew(until);
        }

        stoppingToken.WaitHandle.WaitOne(Pause);
    }

    [LoggerMessage(1002, LogLevel.Warning, "The feed of changes was lost and is opened again: {Reason}")]
    private partial void FeedLost(string reason);

    [LoggerMessage(1004, LogLevel.Error, "This silo was declared dead: it answers nothing from memory any more")]
    private partial void NoMember();
}
