using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>The job that takes the steps of a request that were begun and not ended. Most find nothing left to do.</summary>
internal sealed class FinishShifting(IGrainFactory grains) : IJobHandler
{
    public const string Name = "finish_shifting";

    public string Kind => Name;

    /// <summary>Short pauses and no soon end: a patient who is half moved is in nobody's list.</summary>
    public JobLimits Limits { get; } =
        new() { MaxTries = 50, FirstPause = TimeSpan.FromSeconds(2), LongestPause = TimeSpan.FromMinutes(2), TimeLimit = TimeSpan.FromMinutes(1) };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        using (ClusterCaller.For(Name).Enter())
        {
            await grains.GetGrain<IShifting>(job.Read<ShiftingJob>().Request).GoOn();
        }

        return null;
    }
}

/// <summary>What a job about one request needs to know.</summary>
internal sealed record ShiftingJob(Guid Request);
