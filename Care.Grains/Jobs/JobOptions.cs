namespace Care.Grains.Jobs;

/// <summary>How a silo works the job queue.</summary>
public sealed record JobOptions
{
    /// <summary>The silo's name, under which it holds jobs.</summary>
    public required string Silo { get; init; }

    /// <summary>First part of the names of all keys in Redis, for clusters that share one: the cluster's service id.</summary>
    public string Prefix { get; init; } = "care";

    /// <summary><c>CARE_RABBITMQ_URL</c>: the RabbitMQ that keeps the jobs; null where Redis does.</summary>
    public Uri? RabbitMq { get; init; }

    /// <summary><c>CARE_JOBS_AT_ONCE</c>: how many jobs the silo runs side by side. It takes no more than that.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>How long an idle worker waits before it looks again; arrivals wake it sooner. Bounds how late a delayed job starts.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a silo says that it still works on its jobs, and looks for those of silos that no longer do.</summary>
    public TimeSpan TouchEvery { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Jobs that were not touched for so long are taken over. With <see cref="TouchEvery"/> added it is the longest that a dead silo holds a job up: below 30
    /// seconds.
    /// </summary>
    public TimeSpan TakeOverAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a silo that stops waits for its running jobs. Below the host's shutdown timeout, which the grains need a part of.</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the id of a job that is done is known, and so refused.</summary>
    public TimeSpan IdRetention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a result is kept (contract 07, 3.4: one day).</summary>
    public TimeSpan ResultRetention { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many silos a job may take down with it (or merely outlive) before it is set aside: the poison that no exception handler sees.</summary>
    public int MaxLosses { get; init; } = 10;

    /// <summary>
    /// Jobs that were written with a state and not struck out for so long are handed over by any silo: longer than the silo that wrote them needs, if it lives.
    /// </summary>
    public TimeSpan SweepAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silo looks for such jobs.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Faults of the options, as sentences; empty when there are none.</summary>
    public IEnumerable<string> Faults()
    {
        if (Concurrency < 1)
        {
            yield return $"The number of jobs at once is {Concurrency}; a silo must run one at least.";
        }

        if (TakeOverAfter < 3 * TouchEvery)
        {
            yield return $"Jobs would be taken over after {TakeOverAfter}, though their silo only touches them every {TouchEvery}: two touches must be allowed "
                + $"to fail.";
        }
    }

    /// <summary>Says nothing: an address of a queue holds its password.</summary>
    public override string ToString() => nameof(JobOptions);
}
