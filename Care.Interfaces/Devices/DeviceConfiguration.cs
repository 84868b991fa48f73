using System.Collections.Immutable;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Devices;

/// <summary>A device as the middleware that serves it is told of it (contract 03, §13.3 "AssetConfig").</summary>
public sealed record DeviceConfiguration
{
    private const int HttpPort = 80;

    /// <summary>The asset.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What device it is.</summary>
    public required string Type { get; init; }

    /// <summary>Its description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Its address in the hospital's network.</summary>
    public required string IpAddress { get; init; }

    /// <summary>The key of a camera's stream; empty where the access key is not made of three parts.</summary>
    public required string AccessKey { get; init; }

    /// <summary>Who signs in to a camera; empty likewise.</summary>
    public required string Username { get; init; }

    /// <summary>With which password; empty likewise.</summary>
    public required string Password { get; init; }

    /// <summary>The device's port.</summary>
    public int Port { get; init; } = HttpPort;

    /// <summary>What the middleware is told of a device.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its description, or null.</param>
    /// <param name="assetClass">What device it is, or null.</param>
    /// <param name="meta">How it is reached.</param>
    public static DeviceConfiguration Of(Guid asset, string name, string? description, string? assetClass, AssetMeta meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        var access = CameraAccess.OfExactly(meta.CameraAccessKey);
        return new()
        {
            Id = asset,
            Name = name,
            Type = assetClass ?? "",
            Description = description,
            IpAddress = meta.LocalIpAddress ?? "",
            AccessKey = access?.StreamKey ?? "",
            Username = access?.Username ?? "",
            Password = access?.Password ?? "",
        };
    }

    /// <summary>Says nothing: the credentials of a camera are never written to a log.</summary>
    public override string ToString() => nameof(DeviceConfiguration);
}

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
