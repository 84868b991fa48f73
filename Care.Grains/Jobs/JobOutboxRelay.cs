using System.Collections.Immutable;
using System.Threading.Channels;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Care.Grains.Jobs;

/// <summary>
/// Hands the jobs over that this silo's grains wrote with their states, at once and many at a time, and sweeps up what was left: by a silo that died between
/// the two, by a queue that was away. A job that is handed over twice is dropped by the queue, which knows its id; so nothing here need be exact, it must only
/// never forget.
/// </summary>
internal sealed partial class JobOutboxRelay(JobOutboxTable table, IJobQueue queue, JobOptions options, TimeProvider time, ILogger<JobOutboxRelay> logger)
    : BackgroundService, IJobOutbox
{
    /// <summary>As many are handed over side by side and struck out by one statement.</summary>
    private const int Batch = 100;

    /// <summary>As many are tried first when the last ones were not taken: the rest would only wait for the same queue.</summary>
    private const int Scouts = 3;

    /// <summary>More wait in memory only while the queue is away, and those are for the sweep.</summary>
    private readonly Channel<Job> written =
        Channel.CreateBounded<Job>(new BoundedChannelOptions(50 * Batch) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    private volatile bool queueIsAway;

    public void HandOver(ImmutableArray<Job> jobs)
    {
        foreach (var job in jobs)
        {
            written.Writer.TryWrite(job);
        }
    }

    public async Task Keep(Job job, CancellationToken cancellation = default)
    {
        await table.Add(job, cancellation);
        HandOver([job]);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Relay(stoppingToken), KeepSweeping(stoppingToken));

    private async Task Relay(CancellationToken stop)
    {
        try
        {
            while (await written.Reader.WaitToReadAsync(stop))
            {
                await RelayWaiting();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was written up to now goes before the silo does; the rest is swept up by another.
            await RelayWaiting();
        }
    }

    private async Task RelayWaiting()
    {
        List<Job> batch = new(Batch);
        while (written.Reader.TryRead(out var job))
        {
            batch.Add(job);
            if (batch.Count == Batch || !written.Reader.TryPeek(out _))
            {
                await Relay(batch);
                batch.Clear();
            }
        }
    }

    private async Task Relay(IReadOnlyCollection<Job> jobs)
    {
        var handedOver = await Enqueue(jobs);
        try
        {
            if (handedOver.Count > 0)
            {
                await table.StrikeOut(handedOver, CancellationToken.None);
            }
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // They are handed over once more, and dropped there.
            NotStruckOut(handedOver.Count, e.Message);
        }
    }

    private async Task KeepSweeping(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.SweepEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await Sweep(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The end.
        }
    }

    /// <summary>Sweeps for as long as there is more and the queue takes it.</summary>
    private async Task Sweep(CancellationToken stop)
    {
        try
        {
            var (found, handedOver) = (0, 0);
            do
            {
                (found, handedOver) = await table.Sweep(options.SweepAfter, Batch, Enqueue, stop);
                if (handedOver > 0)
                {
                    SweptUp(handedOver);
                }
            }
            while (found == Batch && handedOver > 0);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            NotSwept(e.Message);
        }
    }

    /// <returns>The ids of the jobs that the queue has.</returns>
    private async Task<IReadOnlyCollection<string>> Enqueue(IReadOnlyCollection<Job> jobs)
    {
        List<string> handedOver = [];
        foreach (var part in queueIsAway ? [jobs.Take(Scouts), jobs.Skip(Scouts)] : (IEnumerable<Job>[])[jobs])
        {
            var ids = await Task.WhenAll(part.Select(TryEnqueue));
            handedOver.AddRange(ids.OfType<string>());
            queueIsAway = ids.Length > 0 ? ids.All(id => id is null) : queueIsAway;
            if (queueIsAway)
            {
                break;
            }
        }

        if (handedOver.Count < jobs.Count)
        {
            QueueAway(jobs.Count - handedOver.Count);
        }

        return handedOver;
    }

    private async Task<string?> TryEnqueue(Job job)
    {
        try
        {
            await queue.Enqueue(job);
            return job.Id;
        }
        catch (DependencyFailedException)
        {
            return null;
        }
    }

    [LoggerMessage(6601, LogLevel.Warning, "{Count} jobs can't be handed over; they are kept in the database and handed over when the queue is back")]
    private partial void QueueAway(int count);

    [LoggerMessage(6602, LogLevel.Information, "{Count} jobs are handed over that were left in the database")]
    private partial void SweptUp(int count);

    [LoggerMessage(6603, LogLevel.Warning, "{Count} jobs that the queue has could not be struck out: {Reason}")]
    private partial void NotStruckOut(int count, string reason);

    [LoggerMessage(6604, LogLevel.Warning, "Jobs that were left in the database can't be looked for: {Reason}")]
    private partial void NotSwept(string reason);
}

/// <summary>Brings jobs to the queue that were written together with the change that causes them.</summary>
internal interface IJobOutbox
{
    /// <summary>
    /// Hands jobs over whose change is committed. Waits for nothing and fails at nothing: what can't be handed over now is later, by any silo.
    /// </summary>
    void HandOver(ImmutableArray<Job> jobs);

    /// <summary>
    /// Keeps a job that no change of an entity causes, and hands it over: once this returns it is not lost, whether the queue is there or not. May be repeated,
    /// as the queue knows its id.
    /// </summary>
    Task Keep(Job job, CancellationToken cancellation = default);
}
