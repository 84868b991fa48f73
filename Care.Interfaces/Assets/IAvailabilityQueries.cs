using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Orleans.Concurrency;

namespace Care.Interfaces.Assets;

/// <summary>When assets and locations were available (contract 03, §3). A pool of workers; key 0.</summary>
[Alias("care.IAvailabilityQueries")]
public interface IAvailabilityQueries : IGrainWithIntegerKey
{
    /// <summary>The records of an asset, the newest first.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OfAsset")]
    Task<Outcome<Page<AvailabilityRecord>>> OfAsset(Guid asset, Paging paging, CancellationToken cancellation = default);

    /// <summary>The records of a location, the newest first.</summary>
    /// <param name="location">The location.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OfLocation")]
    Task<Outcome<Page<AvailabilityRecord>>> OfLocation(Guid location, Paging paging, CancellationToken cancellation = default);

    /// <summary>One record of an asset.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="pk">The record's integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OneOfAsset")]
    Task<Outcome<Document<AvailabilityRecord>>> OneOfAsset(Guid asset, int pk, CancellationToken cancellation = default);

    /// <summary>One record of a location.</summary>
    /// <param name="location">The location.</param>
    /// <param name="pk">The record's integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OneOfLocation")]
    Task<Outcome<Document<AvailabilityRecord>>> OneOfLocation(Guid location, int pk, CancellationToken cancellation = default);
}

/// <summary>When an asset or the middleware of a location came to be available or not (contract 03, §3).</summary>
/// <param name="Status">How it was from then on, as text.</param>
/// <param name="Timestamp">When.</param>
/// <param name="LinkedId">The asset or the location.</param>
/// <param name="LinkedModel">Which of the two: <c>asset</c> or <c>assetlocation</c>.</param>
public sealed record AvailabilityRecord(string Status, DateTimeOffset Timestamp, Guid LinkedId, string LinkedModel);

/// <summary>Whether a device or the middleware of a location answers (contract 03, §14). Shown as text.</summary>
public enum AvailabilityStatus
{
    /// <summary>Nobody knows.</summary>
    [Label("Not Monitored")]
    NotMonitored = 1,

    /// <summary>It answers.</summary>
    [Label("Operational")]
    Operational = 2,

    /// <summary>It does not.</summary>
    [Label("Down")]
    Down = 3,

    /// <summary>It is not meant to.</summary>
    [Label("Under Maintenance")]
    UnderMaintenance = 4,
}
