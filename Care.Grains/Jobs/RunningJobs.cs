using System.Collections.Concurrent;

namespace Care.Grains.Jobs;

/// <summary>The jobs that this silo runs now.</summary>
internal sealed class RunningJobs : IDisposable
{
    private readonly ConcurrentDictionary<string, Running> byId = new();
    private readonly CancellationTokenSource leave = new();
    private readonly Signal ended = new();

    public int Count => byId.Count;

    public IReadOnlyCollection<Delivery> Deliveries => [.. byId.Values.Select(running => running.Delivery)];

    /// <summary>Ends at the next job's end after this call.</summary>
    public Task NextEnd => ended.Next;

    /// <summary>Ends when all that run now have ended.</summary>
    public Task All => Task.WhenAll(byId.Values.Select(running => running.Ended.Task));

    /// <summary>Begins to run a job; nothing where it runs already, as when the queue was away so long that it offers this silo its own jobs.</summary>
    /// <param name="delivery">The job.</param>
    /// <param name="run">Runs it; is given what to call once its handler has ended, and the token that tells it to stop.</param>
    public void Start(Delivery delivery, Func<Delivery, Action, CancellationToken, Task> run)
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
    /// <returns>False when there is nothing to stop: its handler has ended, and the queue may know that already, which is why the job is no longer this
    /// silo's.</returns>
    public bool Abandon(Delivery delivery)
    {
        if (!byId.TryGetValue(delivery.Job.Id, out var running) || running.Delivery.Entry != delivery.Entry || running.HandlerEnded)
        {
            return false;
        }

        try
        {
            running.Leave.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            // It ended this moment.
            return false;
        }
    }

    /// <summary>Tells all jobs to stop.</summary>
    public void AbandonAll() => leave.Cancel();

    public void Dispose() => leave.Dispose();

    private async Task Follow(Running running, Func<Delivery, Action, CancellationToken, Task> run)
    {
        // A handler that computes before it first waits must not hold the others up.
        await Task.Yield();
        try
        {
            await run(running.Delivery, () => running.HandlerEnded = true, running.Leave.Token);
        }
        finally
        {
            byId.TryRemove(running.Delivery.Job.Id, out _);
            running.Leave.Dispose();
            running.Ended.SetResult();
            ended.Raise();
        }
    }

    private sealed class Running(Delivery delivery, CancellationTokenSource leave)
    {
        private volatile bool handlerEnded;

        public Delivery Delivery => delivery;

        public CancellationTokenSource Leave => leave;

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>All that is left is to tell the queue.</summary>
        public bool HandlerEnded
        {
            get => handlerEnded;
            set => handlerEnded = value;
        }
    }
}
