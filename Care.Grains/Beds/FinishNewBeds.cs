using Care.Grains.Jobs;
using Care.Interfaces.Beds;
using Care.Interfaces.Locations;

namespace Care.Grains.Beds;

/// <summary>Adds the beds of a location that were begun to be added at once, where the call that began it could not.</summary>
internal sealed class FinishNewBeds(IGrainFactory grains) : IJobHandler
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

/// <summary>Beds that a location is adding at once (contract 03, §4.3, B5): kept with it until all are there or none.</summary>
/// <param name="Batch">Which: the beds' ids are made of it.</param>
/// <param name="Name">Their name, which a number is put behind.</param>
/// <param name="Count">How many.</param>
/// <param name="Description">Their description.</param>
/// <param name="BedType">What they are.</param>
/// <param name="Facility">Their facility.</param>
/// <param name="Meta">What the client keeps with them, as JSON.</param>
internal sealed record NewBeds(Guid Batch, string Name, int Count, string Description, BedType BedType, Guid Facility, string Meta);
