using System.Text.Json;

namespace Care.Interfaces.Devices;

/// <summary>What a device answered (contract 03, §9.8 and §13.4).</summary>
public sealed record DeviceOperationResult
{
    /// <summary>The middleware's JSON, as it is.</summary>
    public required JsonElement Result { get; init; }
}
