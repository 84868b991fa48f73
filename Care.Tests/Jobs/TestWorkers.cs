using Care.Grains.Calls;
using Care.Grains.Jobs;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Jobs;

/// <summary>The workers of a test, stopped when it ends.</summary>
internal sealed class TestWorkers : IAsyncDisposable
{
    private readonly List<JobWorker> workers = [];

    /// <summary>Starts the worker of a silo that runs the jobs of the kind <see cref="TestHandler.Name"/>.</summary>
    public Task<JobWorker> Start(TestQueue queue, JobOptions options, Func<Job, CancellationToken, Task<string?>> run, JobLimits? limits = null) =>
        Start(queue.Source, options, run, TimeProvider.System, NullLogger<JobWorker>.Instance, limits);

    /// <summary>The same with a clock and a log of the test's own.</summary>
    public async Task<JobWorker> Start(
        IJobSource source, JobOptions options, Func<Job, CancellationToken, Task<string?>> run, TimeProvider time, ILogger<JobWorker> log,
            JobLimits? limits = null)
    {
        var handler = limits is null ? new TestHandler(run) : new TestHandler(run) { Limits = limits };
        var runner =
            new JobRunner(source, [handler], options, new DatabaseFailures(NullLogger<DatabaseFailures>.Instance), time, NullLogger<JobRunner>.Instance);
        var worker = new JobWorker(source, runner, options, time, log);
        workers.Add(worker);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }

    public static async Task<JobReport> Ended(TestQueue queue, Job job) =>
        (await Eventually.Holds(() => queue.Jobs.Find(job.Id), report => report is { State: not JobState.Waiting }, $"{job.Id} to end"))!;

    /// <summary>A job that ends only when it is told to.</summary>
    public static async Task<string?> Sleep(Job job, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
        {
            await worker.StopAsync(CancellationToken.None);
            worker.Dispose();
        }
    }
}
