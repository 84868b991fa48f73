using System.Collections.Concurrent;
using System.Diagnostics;
using Care.Grains.Jobs;

namespace Care.Tests.Jobs;

/// <summary>A queue under test, seen from all its sides.</summary>
internal sealed record TestQueue(IJobQueue Jobs, IJobSource Source, IDeadLetters Dead)
{
    private readonly ConcurrentDictionary<string, bool> takers = [];

    /// <summary>
    /// Short times, so that a test sees them pass; the prefix is the test's own. Not that of taking over: on a busy machine a silo that lives would lose its
    /// jobs.
    /// </summary>
    public static JobOptions Options { get; } = new()
    {
        Silo = "silo-a",
        Poll = TimeSpan.FromMilliseconds(50),
        TouchEvery = TimeSpan.FromMilliseconds(200),
        TakeOverAfter = TimeSpan.FromSeconds(60),
        StopDeadline = TimeSpan.FromSeconds(20),
    };

    /// <summary>The same, for tests in which silos die.</summary>
    public static JobOptions Brief { get; } = Options with { TakeOverAfter = TimeSpan.FromMilliseconds(800) };

    /// <summary>How long a job usually is on its way to a silo that waits for it.</summary>
    public TimeSpan Way { get; init; } = TimeSpan.Zero;

    /// <summary>Ends a silo, where the queue learns of it otherwise than by its silence.</summary>
    public Func<string, Task> Die { get; init; } = _ => Task.CompletedTask;

    /// <summary>What a silo gets that is the only one to take jobs now; those that took some before keep what they have.</summary>
    public async Task<IReadOnlyList<Delivery>> Take(string silo, int max = 10)
    {
        List<Delivery> taken = [];
        await TakeUntil(silo, max, taken, waited => waited >= Way);
        return taken;
    }

    /// <summary>Waits until the only silo that takes jobs now has got so many.</summary>
    public async Task<IReadOnlyList<Delivery>> TakeAll(string silo, int count)
    {
        List<Delivery> taken = [];
        await TakeUntil(silo, count, taken, waited => waited >= TimeSpan.FromSeconds(20));
        Assert.Equal(count, taken.Count);
        return taken;
    }

    /// <summary>What comes to a silo of those that are gone.</summary>
    public async Task<IReadOnlyList<Delivery>> TakeOver(string silo, int max = 10) =>
        await Source.TakeOver(silo, max, CancellationToken.None) is { Count: > 0 } taken ? taken : await Take(silo, max);

    public async Task<Delivery> TakeOne(string silo) => Assert.Single(await TakeAll(silo, 1));

    private async Task TakeUntil(string silo, int max, List<Delivery> taken, Func<TimeSpan, bool> isEnough)
    {
        takers[silo] = true;
        foreach (var other in takers.Keys.Where(other => other != silo))
        {
            await Source.TakeNoMore(other);
        }

        var waited = Stopwatch.StartNew();
        while (true)
        {
            taken.AddRange(await Source.Take(silo, max - taken.Count, CancellationToken.None));
            if (taken.Count >= max || isEnough(waited.Elapsed))
            {
                return;
            }

            await Task.Delay(10);
        }
    }
}
