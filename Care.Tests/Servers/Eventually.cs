using System.Diagnostics;

namespace Care.Tests.Servers;

/// <summary>Waits for what comes in its own time, and says what it saw when it does not come.</summary>
public static class Eventually
{
    public static async Task<T> Holds<T>(Func<Task<T>> look, Func<T, bool> holds, string what, double seconds = 30)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            Assert.True(waited.Elapsed.TotalSeconds < seconds, $"Waited {seconds} seconds for {what}, saw {seen}.");
            await Task.Delay(10);
        }
    }

    public static Task Holds(Func<bool> holds, string what, double seconds = 30) => Holds(() => Task.FromResult(holds()), seen => seen, what, seconds);
}
