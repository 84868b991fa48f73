using Care.Interfaces.Calls;

namespace Care.WebFront.Calls;

/// <summary>
/// The cluster as the routes see it. Reads are repeated when a silo dies under them; changes never are, since a change that was not answered may have been
/// made.
/// </summary>
internal sealed partial class Cluster(IClusterClient client, TimeProvider time, ILogger<Cluster> logger)
{
    /// <summary>A person waits no longer than this, whatever dies.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(7.5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public IGrainFactory Grains => client;

    /// <summary>Asks something that changes nothing, again if need be.</summary>
    public async Task<T> Read<T>(Func<IGrainFactory, Task<T>> ask)
    {
        var start = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // The first attempt ends by the client's own response timeout; a timer of ours would cost every read what only a lost one needs.
                return attempt == 1 ? await ask(client) : await ask(client).WaitAsync(Timeout - time.GetElapsedTime(start), time);
            }
            catch (Exception e) when (IsLoss(e) && time.GetElapsedTime(start) < Timeout - (2 * Pause))
            {
                ReadRepeated(attempt, e.GetType().Name);
                await Task.Delay(Pause * attempt, time);
            }
        }
    }

    /// <summary>Tells the cluster something that the answer does not depend on: where the cluster or its database is away, it is lost.</summary>
    /// <returns>What the cluster says to it; null where it is lost.</returns>
    public async Task<Outcome<Done>?> Note(Func<IGrainFactory, Task<Outcome<Done>>> tell)
    {
        try
        {
            return await tell(client);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            NotNoted(e.GetType().Name);
            return null;
        }
    }

    /// <summary>Tells the cluster something that a request can do without: where the cluster or its database is away, it is lost.</summary>
    public async Task Try(Func<IGrainFactory, Task> tell)
    {
        try
        {
            await tell(client);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            NotNoted(e.GetType().Name);
        }
    }

    /// <summary>True when the cluster or what it depends on could not be reached.</summary>
    public static bool IsUnavailable(Exception e) => IsLoss(e) || e is DependencyFailedException or OrleansException;

    /// <summary>True when the call did not arrive or its answer was lost, as happens when a silo goes away.</summary>
    public static bool IsLoss(Exception e) => e is OrleansMessageRejectionException or SiloUnavailableException or TimeoutException
        or ObjectDisposedException or IOException or TurnedAwayException;

    [LoggerMessage(9101, LogLevel.Information, "A read is repeated after attempt {Attempt}: {Reason}")]
    private partial void ReadRepeated(int attempt, string reason);

    [LoggerMessage(7240, LogLevel.Warning, "Something was not noted, as the cluster is not reachable: {Reason}")]
    private partial void NotNoted(string reason);
}
