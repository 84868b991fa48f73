using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Devices;

/// <summary>What the middleware of a hospital is told of its devices (contract 03, §13.3). A pool of workers; key 0.</summary>
[Alias("care.IDeviceQueries")]
public interface IDeviceQueries : IGrainWithIntegerKey
{
    /// <summary>
    /// The cameras and monitors of the calling middleware's facility that a host serves and that have an address, in no order that is promised.
    /// </summary>
    /// <param name="hostname">The host, with <c>http://</c> or <c>https://</c> before and a slash behind it or without; null or empty is refused (400).</param>
    /// <param name="cancellation">The caller is gone.</param>
    [ReadOnly, ForMiddleware, Alias("Configuration")]
    Task<Outcome<Document<ImmutableArray<DeviceConfiguration>>>> Configuration(string? hostname, CancellationToken cancellation = default);
}
