using Care.Grains.Work;

namespace Care.Tests.Work;

/// <summary>A queue under test, seen from all its sides.</summary>
public sealed record TestQueue(IJobQueue Jobs, IJobSource Source, IDeadLetters Dead)
{
    /// <summary>Short times, so that a test sees them pass; the prefix is the test's own.</summary>
    public static WorkOptions Options { get; } = new()
    {
        Silo = "silo-a",
        Poll = TimeSpan.FromMilliseconds(50),
        TouchEvery = TimeSpan.FromMilliseconds(200),
        TakeOverAfter = TimeSpan.FromMilliseconds(800),
        StopDeadline = TimeSpan.FromSeconds(2),
    };

    public Task<IReadOnlyList<Delivery>> Take(string silo, int most = 10) => Source.Take(silo, most, CancellationToken.None);

    public Task<IReadOnlyList<Delivery>> TakeOver(string silo, int most = 10) => Source.TakeOver(silo, most, CancellationToken.None);

    public async Task<Delivery> TakeOne(string silo) => Assert.Single(await Take(silo));
}
