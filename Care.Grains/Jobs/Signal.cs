namespace Care.Grains.Jobs;

/// <summary>Wakes whoever waits. A signal without listeners is over.</summary>
internal sealed class Signal
{
    private TaskCompletionSource next = Fresh();

    /// <summary>A task that ends at the next signal after this call.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, Fresh()).SetResult();

    // Whoever raises it does not run what the listeners do next.
    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
