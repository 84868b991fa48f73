using Care.Grains.Jobs;
using Care.Interfaces.Assets;

namespace Care.Grains.Assets;

/// <summary>Enters the service record that a change of an asset told, where the asset itself could not.</summary>
internal sealed class FinishAssetService(IGrainFactory grains) : IJobHandler
{
    private const string Name = "finish_asset_service";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public string Kind => Name;

    public JobLimits Limits { get; } = new();

    /// <summary>The job of a change that told of a service.</summary>
    public static Job Of(Guid asset, Guid record, DateTimeOffset now) => Job.Of(Name, $"{Name}/{record}", asset) with { NotBefore = now + Pause };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        await grains.GetGrain<IAsset>(job.Read<Guid>()).FinishService();
        return null;
    }
}
