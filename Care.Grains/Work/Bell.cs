namespace Care.Grains.Work;

/// <summary>Wakes whoever waits. A ring without listeners is over.</summary>
internal sealed class Bell
{
    private TaskCompletionSource next = Fresh();

    /// <summary>A task that ends at the next ring after this call.</summary>
    public Task NextRing => Volatile.Read(ref next).Task;

    public void Ring() => Interlocked.Exchange(ref next, Fresh()).SetResult();

    // Whoever rings does not run what the listeners do next.
    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
