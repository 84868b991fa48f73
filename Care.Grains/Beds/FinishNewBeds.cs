using Care.Grains.Jobs;
using Care.Interfaces.Locations;

namespace Care.Grains.Beds;

/// <summary>Adds the beds of a location that were begun to be added at once, where the call that began it could not.</summary>
public sealed class FinishNewBeds(IGrainFactory grains) : IJobHandler
{
    private const string Name = "finish_new_beds";

    /// <summary>How long the call that began has to do it itself.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public string Kind => Name;

    public JobLimits Limits { get; } = new();

    /// <summary>The job of beds that are being added.</summary>
    public static Job Of(Guid location, Guid batch, DateTimeOffset now) => Job.Of(Name, $"{Name}/{batch}", location) with { NotBefore = now + Pause };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        await grains.GetGrain<IAssetLocation>(job.Read<Guid>()).FinishAddingBeds();
        return null;
    }
}
