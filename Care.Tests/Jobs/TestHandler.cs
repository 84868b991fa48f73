using Care.Grains.Jobs;

namespace Care.Tests.Jobs;

/// <summary>A kind of job that a test makes up.</summary>
internal sealed class TestHandler(Func<Job, CancellationToken, Task<string?>> run) : IJobHandler
{
    public const string Name = "test";

    public string Kind => Name;

    public JobLimits Limits { get; init; } = new() { MaxTries = 3, FirstPause = TimeSpan.FromMilliseconds(100), LongestPause = TimeSpan.FromSeconds(1) };

    public Task<string?> Run(Job job, CancellationToken cancellation) => run(job, cancellation);
}
