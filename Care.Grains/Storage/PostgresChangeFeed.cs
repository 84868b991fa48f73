using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>Listens for the changes that other silos commit and passes them to this silo's directories.</summary>
internal sealed partial class PostgresChangeFeed(CareDatabase database, ChangeFeed changes, TimeProvider time, ILogger<PostgresChangeFeed> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Long enough to be free, short enough that a half-open connection is noticed while a person still waits.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                changes.ForgetAll();
                FeedLost(e.Message);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken stoppingToken)
    {
        await using var connection = await database.Feed.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, change) =>
        {
            // Whoever can sign in to the database can say something here: what is no announcement is none.
            if (change.Payload.Split(' ', 2) is [var kind, var key])
            {
                changes.Announce(kind, key);
            }
        };
        await using (var listen = new NpgsqlCommand("listen care_changed", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        // What was announced before this connection listened was missed.
        changes.ForgetAll();
        while (true)
        {
            if (!await connection.WaitAsync(Heartbeat, stoppingToken))
            {
                await using var ping = new NpgsqlCommand("select 1", connection);
                await ping.ExecuteNonQueryAsync(stoppingToken);
            }
        }
    }

    [LoggerMessage(1002, LogLevel.Warning, "The feed of changes was lost and is opened again: {Reason}")]
    private partial void FeedLost(string reason);
}
