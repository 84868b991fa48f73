using Care.Grains.Jobs;
using Care.Interfaces.Beds;

namespace Care.Grains.Beds;

/// <summary>Deletes the presets of a camera whose link was deleted, where the link itself could not.</summary>
internal sealed class RemoveCameraPresets(IGrainFactory grains) : IJobHandler
{
    private const string Name = "remove_camera_presets";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public string Kind => Name;

    public JobLimits Limits { get; } = new();

    /// <summary>The job of a link that was deleted.</summary>
    public static Job Of(Guid link, DateTimeOffset now) => Job.Of(Name, $"{Name}/{link}", link) with { NotBefore = now + Pause };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        await grains.GetGrain<IAssetBed>(job.Read<Guid>()).FinishRemoving();
        return null;
    }
}
