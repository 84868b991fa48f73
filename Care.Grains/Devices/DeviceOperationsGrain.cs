using Care.Grains.Assets;
using Care.Grains.Facilities;
using Care.Grains.Operations;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Care.Grains.Devices;

/// <summary>Interleaves: a device that does not answer holds up no other.</summary>
[StatelessWorker(maxLocalWorkers: 4), Reentrant, GrainType("device-operations")]
internal sealed partial class DeviceOperationsGrain(
    FacilityAccess access, MiddlewareClient middleware, MiddlewareOptions options, ActionLog actions, ILogger<DeviceOperationsGrain> logger)
        : Grain, IDeviceOperations
{
    public async Task<Outcome<Document<DeviceOperationResult>>> Operate(Guid asset, DeviceOperation operation, CancellationToken cancellation)
    {
        var caller = CallerPermissions.Current;
        if (!AssetPermissions.MayWriteAny(caller))
        {
            return Error.Denied;
        }

        if (await Device(asset) is not { } device || !await access.Sees(caller, device.Facility))
        {
            return Kind<AssetState>.NotFound;
        }

        var request = DeviceRequestRule.Of(asset, device, operation);
        if (!request.Succeeded)
        {
            return request.Error;
        }

        // Who watched or turned a camera is in the audit, whatever came of it.
        await actions.Write("device_operation", asset.ToString(), new { action = operation.Action.Value!.Type }, caller.Pk);
        var insecure = options.AllowInsecure && device.Meta.InsecureConnection == true;
        return device.Host is { } host && MiddlewareHost.BaseOf(host, insecure) is { } address
            ? await Ask(asset, address, request.Value, cancellation)
            : DeviceRequestRule.Unreachable;
    }

    private async Task<DeviceBriefing?> Device(Guid asset)
    {
        using (ClusterCaller.For("operate asset").Enter())
        {
            return await GrainFactory.GetGrain<IAsset>(asset).Device();
        }
    }

    private async Task<Outcome<Document<DeviceOperationResult>>> Ask(Guid asset, Uri host, DeviceRequest request, CancellationToken cancellation)
    {
        try
        {
            var (address, body) = request.At(host);
            var answer = await middleware.Ask(request.Method, address, body, options.RequestTimeout, cancellation);
            return answer.IsGood ? Document<DeviceOperationResult>.Of(new() { Result = answer.Json!.Value }) : DeviceRequestRule.Failed;
        }
        catch (MiddlewareUnreachableException e)
        {
            NotReached(asset, e.Message);
            return DeviceRequestRule.Unreachable;
        }
    }

    [LoggerMessage(4911, LogLevel.Warning, "The middleware of asset {Asset} was asked in vain: {Reason}")]
    private partial void NotReached(Guid asset, string reason);
}
