namespace Care.Interfaces.Calls;

/// <summary>
/// Sends a call again that the cluster turned away. A silo that leaves, or is not sure that it is a member, gives back what it has not begun, so the call was
/// never run, and repeating it is safe even for a change. A call whose silo died is another thing: it may have run, and is not repeated here
/// (<see cref="SiloUnavailableException"/>). For front ends and silos alike: a silo that did not repeat its own calls would pass the rejection on, and the
/// front end would take a change that was half made for one that was never begun.
/// </summary>
public sealed class RejectedCalls(TimeProvider time) : IOutgoingGrainCallFilter
{
    /// <summary>A silo that leaves is out of everybody's view within a second or two; the pauses add up to nearly three.</summary>
    private const int Tries = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the call, again if need be.</summary>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (var tried = 1; ; tried++)
        {
            // Who turned the call away decides whether the rejection is thrown here or stands in the response.
            try
            {
                await context.Invoke();
                if (tried == Tries || !WasTurnedAway(context.Response?.Exception))
                {
                    return;
                }
            }
            catch (Exception e) when (tried < Tries && WasTurnedAway(e))
            {
            }

            await Task.Delay(tried * Pause, time);
        }
    }

    private static bool WasTurnedAway(Exception? exception) =>
        exception is (OrleansMessageRejectionException and not SiloUnavailableException) or TurnedAwayException;
}
