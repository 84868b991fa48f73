using System.Collections.Concurrent;

namespace Care.Grains.Work;

/// <summary>The jobs that this silo runs now.</summary>
internal sealed class RunningJobs : IDisposable
{
    private readonly ConcurrentDictionary<string, Running> byId = new();
    private readonly CancellationTokenSource leave = new();
    private readonly Bell ended = new();

    public int Count => byId.Count;

    public IReadOnlyCollection<Delivery> Deliveries => [.. byId.Values.Select(running => running.Delivery)];

    /// <summary>Ends at the next job's end after this call.</summary>
    public Task NextEnd => ended.NextRing;

    /// <summary>Ends when all that run now have ended.</summary>
    public Task All => Task.WhenAll(byId.Values.Select(running => running.Ended.Task));

    /// <summary>Begins to run a job; nothing where it runs already, as when the queue was away so long that it offers this silo its own jobs.</summary>
    public void Start(Delivery delivery, Func<Delivery, CancellationToken, Task> run)
    {
        var running = new Running(delivery, CancellationTokenSource.CreateLinkedTokenSource(leave.Token));
        if (byId.TryAdd(delivery.Job.Id, running))
        {
            _ = Follow(running, run);
        }
        else
        {
            running.Leave.Dispose();
        }
    }

    /// <summary>Tells a job to stop: another silo has it.</summary>
    public void Abandon(Delivery delivery)
    {
        if (!byId.TryGetValue(delivery.Job.Id, out var running) || running.Delivery.Entry != delivery.Entry)
        {
            return;
        }

        try
        {
            running.Leave.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended this moment.
        }
    }

    /// <summary>Tells all jobs to stop.</summary>
    public void AbandonAll() => leave.Cancel();

    public void Dispose() => leave.Dispose();

    private async Task Follow(Running running, Func<Delivery, CancellationToken, Task> run)
    {
        // A handler that computes before it first waits must not hold the others up.
        await Task.Yield();
        try
        {
            await run(running.Delivery, running.Leave.Token);
        }
        finally
        {
            byId.TryRemove(running.Delivery.Job.Id, out _);
            running.Leave.Dispose();
            running.Ended.SetResult();
            ended.Ring();
        }
    }

    private sealed record Running(Delivery Delivery, CancellationTokenSource Leave)
    {
        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
