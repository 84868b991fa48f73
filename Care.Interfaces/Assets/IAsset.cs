using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Orleans.Concurrency;

namespace Care.Interfaces.Assets;

/// <summary>
/// An asset (contract 03, §9). Keyed by the id that the API shows. A movable one decides to which patient's stay it belongs: it belongs to one at the most, and
/// says so to whoever asks for it.
/// </summary>
[Alias("care.IAsset")]
public interface IAsset : IGrainWithGuidKey
{
    /// <summary>The asset.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<AssetWithStatus>>> Get();

    /// <summary>Creates it.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Add")]
    Task<Outcome<Document<Asset>>> Add(AssetWrite body);

    /// <summary>Changes it.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<AssetWithStatus>>> Update(AssetWrite body);

    /// <summary>Soft-deletes it with its links to beds.</summary>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove();

    /// <summary>What must be known to whoever puts it to a bed or assigns it.</summary>
    /// <returns>Null when there is no such asset.</returns>
    [Internal, AlwaysInterleave, Alias("Briefing")]
    Task<AssetBriefing?> Briefing();

    /// <summary>What must be known to whoever speaks to the device through its middleware (§13).</summary>
    /// <returns>Null when there is no such asset.</returns>
    [Internal, AlwaysInterleave, Alias("Device")]
    Task<DeviceBriefing?> Device();

    /// <summary>
    /// Gives the asset to a stay (§7.3, CB15): a movable one of the facility that belongs to no other stay, or to the stay of the same patient that ends where
    /// this one begins. May be repeated.
    /// </summary>
    /// <param name="stay">The stay that asks for it.</param>
    /// <param name="facility">Where the stay is.</param>
    /// <param name="left">The stay that the patient leaves, or null.</param>
    /// <returns>False where it is not to be had.</returns>
    [Internal, Alias("Assign")]
    Task<bool> Assign(Guid stay, Guid facility, Guid? left);

    /// <summary>Takes back that it was given to a stay. May be repeated.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="left">The stay that it belongs to again; null for none.</param>
    [Internal, Alias("GiveBack")]
    Task GiveBack(Guid stay, Guid? left);

    /// <summary>The stay that it belongs to ended. May be repeated.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="at">When: until then it is in use.</param>
    [Internal, Alias("Release")]
    Task Release(Guid stay, DateTimeOffset at);

    /// <summary>Enters the service record that a change of the asset told, where that is not done yet. May be repeated.</summary>
    [Internal, Alias("FinishService")]
    Task FinishService();

    /// <summary>Soft-deletes it with its facility (contract 02, §3.5). May be repeated.</summary>
    [Internal, Alias("RemoveWithFacility")]
    Task RemoveWithFacility();
}

/// <summary>What must be known of an asset to whoever puts it to a bed or assigns it.</summary>
/// <param name="Facility">Where it is.</param>
/// <param name="AssetClass">What device it is, or null.</param>
/// <param name="Stay">The stay that it belongs to, or null.</param>
[GenerateSerializer, Immutable, Alias("care.AssetBriefing")]
public sealed record AssetBriefing([property: Id(0)] Guid Facility, [property: Id(1)] string? AssetClass, [property: Id(2)] Guid? Stay);
