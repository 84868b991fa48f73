using System.Collections.Concurrent;
using System.Diagnostics;
using Care.Grains.Work;

namespace Care.Tests.Work;

/// <summary>A queue under test, seen from all its sides.</summary>
public sealed record TestQueue(IJobQueue Jobs, IJobSource Source, IDeadLetters Dead)
{
    private readonly ConcurrentDictionary<string, bool> takers = [];

    /// <summary>Short times, so that a test sees them pass; the prefix is the test's own.</summary>
    public static WorkOptions Options { get; } = new()
    {
        Silo = "silo-a",
        Poll = TimeSpan.FromMilliseconds(50),
        TouchEvery = TimeSpan.FromMilliseconds(200),
        TakeOverAfter = TimeSpan.FromMilliseconds(800),
        StopDeadline = TimeSpan.FromSeconds(2),
    };

    /// <summary>How long a job may be on its way to a silo that waits for it.</summary>
    public TimeSpan Way { get; init; } = TimeSpan.Zero;

    /// <summary>Ends a silo, where the queue learns of it otherwise than by its silence.</summary>
    public Func<string, Task> Die { get; init; } = _ => Task.CompletedTask;

    /// <summary>What a silo gets that is the only one to take jobs now; those that took some before keep what they have.</summary>
    public async Task<IReadOnlyList<Delivery>> Take(string silo, int most = 10)
    {
        takers[silo] = true;
        foreach (var other in takers.Keys.Where(other => other != silo))
        {
            await Source.TakeNoMore(other);
        }

        List<Delivery> taken = [];
        var waited = Stopwatch.StartNew();
        while (true)
        {
            taken.AddRange(await Source.Take(silo, most - taken.Count, CancellationToken.None));
            if (taken.Count >= most || waited.Elapsed >= Way)
            {
                return taken;
            }

            await Task.Delay(10);
        }
    }

    /// <summary>What comes to a silo of those that are gone.</summary>
    public async Task<IReadOnlyList<Delivery>> TakeOver(string silo, int most = 10) =>
        await Source.TakeOver(silo, most, CancellationToken.None) is { Count: > 0 } taken ? taken : await Take(silo, most);

    public async Task<Delivery> TakeOne(string silo) => Assert.Single(await Take(silo));
}
