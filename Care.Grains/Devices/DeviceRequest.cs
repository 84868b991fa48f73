using System.Text.Json.Nodes;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Devices;

namespace Care.Grains.Devices;

/// <summary>What a middleware is asked.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Where.</param>
/// <param name="Parameters">With what: in the query of a GET, as the body of a POST.</param>
internal sealed record DeviceRequest(HttpMethod Method, string Path, JsonObject Parameters)
{
    /// <summary>The address and the body of the request.</summary>
    /// <param name="host">The middleware's address.</param>
    public (Uri Address, JsonObject? Body) At(Uri host) => Method == HttpMethod.Get
        ? (new Uri(host, $"{Path}?{Query}"), null)
        : (new Uri(host, Path), Parameters);

    private string Query =>
        string.Join('&', Parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(Text(parameter.Value))}"));

    private static string Text(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? plain) ? plain : value?.ToJsonString() ?? "";
}

/// <summary>
/// What a middleware is asked for what its device is to do (contract 03, §13.4), or why it can't be (§9.8), in the order in which that is told.
/// </summary>
internal static class DeviceRequestRule
{
    private const int HttpPort = 80;

    /// <summary>No middleware serves the device, or none that answers: the client shows the host as unreachable.</summary>
    public static Error Unreachable { get; } = Error.Rule("message", "Internal Server Error", ErrorKind.Unreachable);

    /// <summary>The middleware answered with something else. The number is the contract's, whatever it answered.</summary>
    public static Error Failed { get; } = Error.OfDetail(ErrorKind.BadGateway, "Communication with the middleware failed.\nReceived status code: 500");

    private static readonly Error UnknownAction = Error.Rule("detail/action", "invalid action type");

    public static Outcome<DeviceRequest> Of(Guid asset, DeviceBriefing device, DeviceOperation operation)
    {
        if (operation.Action.Value is not { } action)
        {
            return Missing("action");
        }

        if (action.Type is null)
        {
            return Missing("type");
        }

        if (string.IsNullOrEmpty(device.AssetClass))
        {
            return Missing(device.AssetClass ?? "null");
        }

        return device.Meta.LocalIpAddress is not { } address ? NotTold("local_ip_address")
            : device.AssetClass == AssetClasses.Camera ? OfCamera(address, device.Meta.CameraAccessKey, action)
            : OfMonitor(asset, address, action.Type);
    }

    private static Outcome<DeviceRequest> OfCamera(string address, string? key, DeviceAction action)
    {
        if (key is null)
        {
            return NotTold("camera_access_key");
        }

        (HttpMethod Method, string Path)? call = action.Type switch
        {
            DeviceActions.GetStatus => (HttpMethod.Get, "status"),
            DeviceActions.GetPresets => (HttpMethod.Get, "presets"),
            DeviceActions.GotoPreset => (HttpMethod.Post, "gotoPreset"),
            DeviceActions.AbsoluteMove => (HttpMethod.Post, "absoluteMove"),
            DeviceActions.RelativeMove => (HttpMethod.Post, "relativeMove"),
            DeviceActions.GetStreamToken => (HttpMethod.Post, "api/stream/getToken/videoFeed"),
            _ => null,
        };
        return call is not var (method, path) ? UnknownAction
            : CameraAccess.Of(key) is not { } access
                ? Error.Rule("detail/camera_access_key", "camera_access_key is not made of username, password and stream key")
            : new DeviceRequest(method, path, action.Type == DeviceActions.GetStreamToken
                ? new JsonObject { ["stream_id"] = access.StreamKey }
                : OfCamera(address, access, action.Data));
    }

    private static Outcome<DeviceRequest> OfMonitor(Guid asset, string address, string action) => action switch
    {
        DeviceActions.GetVitals => new DeviceRequest(HttpMethod.Get, "vitals", new JsonObject { ["device_id"] = address }),
        DeviceActions.GetStreamToken =>
            new DeviceRequest(HttpMethod.Post, "api/stream/getToken/vitals", new JsonObject { ["asset_id"] = asset.ToString(), ["ip"] = address }),
        _ => UnknownAction,
    };

    /// <summary>What is sent with the action is laid over what is known of the camera.</summary>
    private static JsonObject OfCamera(string address, CameraAccess access, string? data)
    {
        JsonObject parameters = new()
        {
            ["hostname"] = address,
            ["port"] = HttpPort,
            ["username"] = access.Username,
            ["password"] = access.Password,
            ["accessKey"] = access.StreamKey,
        };
        if (data is not null)
        {
            foreach (var (name, value) in JsonNode.Parse(data)!.AsObject())
            {
                parameters[name] = value?.DeepClone();
            }
        }

        return parameters;
    }

    private static Error Missing(string name) => Error.Rule($"message/{name}", "is required");

    private static Error NotTold(string key) => Error.Rule($"detail/{key}", $"{key} not found in asset metadata");
}
