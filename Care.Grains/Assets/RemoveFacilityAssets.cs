using Care.Grains.Jobs;
using Care.Interfaces.Assets;
using Care.Interfaces.Locations;

namespace Care.Grains.Assets;

/// <summary>
/// Soft-deletes the locations of a facility that was deleted, and the assets there (contract 02, §3.5). From the deletion on nobody sees them any more; this
/// makes it so for good.
/// </summary>
internal sealed class RemoveFacilityAssets(IGrainFactory grains, IAssetRows rows) : IJobHandler
{
    private const string Name = "remove_facility_assets";
    private const int MaxAtOnce = 10;

    public string Kind => Name;

    public JobLimits Limits { get; } = new() { TimeLimit = TimeSpan.FromMinutes(10) };

    /// <summary>The job of a facility that is deleted.</summary>
    public static Job Of(Guid facility) => Job.Of(Name, $"{Name}/{facility}", facility);

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        while (await rows.OfFacility(job.Read<Guid>()) is var (locations, assets) && (locations is not [] || assets is not []))
        {
            foreach (var some in assets.Chunk(MaxAtOnce))
            {
                cancellation.ThrowIfCancellationRequested();
                await Task.WhenAll(some.Select(asset => grains.GetGrain<IAsset>(asset).RemoveWithFacility()));
            }

            foreach (var some in locations.Chunk(MaxAtOnce))
            {
                cancellation.ThrowIfCancellationRequested();
                await Task.WhenAll(some.Select(location => grains.GetGrain<IAssetLocation>(location).RemoveWithFacility()));
            }
        }

        return null;
    }
}
