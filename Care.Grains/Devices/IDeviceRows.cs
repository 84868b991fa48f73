using Care.Interfaces.Assets;

namespace Care.Grains.Devices;

/// <summary>The devices and locations that are looked after, and how they were found last (contract 03, §13.5).</summary>
internal interface IDeviceRows
{
    /// <summary>The devices that have a class, an address and a middleware.</summary>
    Task<IReadOnlyList<MonitoredDevice>> Devices(CancellationToken cancellation);

    /// <summary>The locations that have a middleware.</summary>
    Task<IReadOnlyList<MonitoredLocation>> Locations(CancellationToken cancellation);

    /// <summary>Stores how some were found. What is stored already, or was found later meanwhile, is passed over.</summary>
    Task Store(IReadOnlyList<AvailabilityChange> changes, CancellationToken cancellation);
}

/// <summary>A device that is looked after.</summary>
internal sealed record MonitoredDevice(Guid Id, string AssetClass, AssetMeta Meta, string Host, Found? Last);

/// <summary>A location that is looked after.</summary>
internal sealed record MonitoredLocation(Guid Id, string Host, Found? Last);

/// <summary>How an asset or a location was found.</summary>
/// <param name="Linked">Which.</param>
/// <param name="Model">Which of the two: <see cref="Asset"/> or <see cref="Location"/>.</param>
/// <param name="Found">How and when.</param>
internal sealed record AvailabilityChange(Guid Linked, string Model, Found Found)
{
    public const string Asset = "asset";
    public const string Location = "assetlocation";
}
