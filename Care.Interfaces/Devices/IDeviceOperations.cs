using Care.Interfaces.Calls;

namespace Care.Interfaces.Devices;

/// <summary>
/// Operates the devices of facilities in the caller's scope through the middleware that serves them (contract 03, §9.8 and §13.4). A pool of workers; key 0.
/// </summary>
[Alias("care.IDeviceOperations")]
public interface IDeviceOperations : IGrainWithIntegerKey
{
    /// <summary>Asks a device to do something, and waits for what it answers: up to <c>MIDDLEWARE_REQUEST_TIMEOUT</c>.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="operation">What was sent.</param>
    /// <param name="cancellation">The client is gone.</param>
    [Alias("Operate"), ResponseTimeout("00:01:45")]
    Task<Outcome<Document<DeviceOperationResult>>> Operate(Guid asset, DeviceOperation operation, CancellationToken cancellation = default);
}
