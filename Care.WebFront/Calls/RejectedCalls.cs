namespace Care.WebFront.Calls;

/// <summary>
/// Sends a call again that the cluster turned away. A silo that leaves gives back what it has not begun, so the call was never run, and repeating it is safe even
/// for a change. A call whose silo died is another thing: it may have run, and is not repeated here (<see cref="SiloUnavailableException"/>).
/// </summary>
internal sealed class RejectedCalls(TimeProvider time) : IOutgoingGrainCallFilter
{
    private const int Tries = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        await context.Invoke();
        for (var tried = 1; tried < Tries && WasTurnedAway(context.Response?.Exception); tried++)
        {
            await Task.Delay(tried * Pause, time);
            await context.Invoke();
        }
    }

    private static bool WasTurnedAway(Exception? exception) => exception is OrleansMessageRejectionException and not SiloUnavailableException;
}
