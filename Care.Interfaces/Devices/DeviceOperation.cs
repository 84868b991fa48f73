using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Devices;

/// <summary>The body of operating a device (contract 03, §9.8).</summary>
[GenerateSerializer, Immutable, Alias("care.DeviceOperation")]
public sealed record DeviceOperation
{
    /// <summary>What the device is asked to do.</summary>
    [Id(0), Shape<DeviceActionShape>, NotMerged, Example("""{"type":"get_status"}""")]
    public Optional<DeviceAction?> Action { get; init; }
}

/// <summary>What a device is asked to do (contract 03, §13.4).</summary>
/// <param name="Type">Which action, one of <see cref="DeviceActions"/>; null where none was named.</param>
/// <param name="Data">What the action needs, a JSON object; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("care.DeviceAction")]
public sealed record DeviceAction([property: Id(0)] string? Type, [property: Id(1)] string? Data);

/// <summary>The actions of devices (contract 03, §14 "OperateAction").</summary>
public static class DeviceActions
{
    /// <summary>Where a camera looks, and whether it moves.</summary>
    public const string GetStatus = "get_status";

    /// <summary>The presets that a camera itself knows.</summary>
    public const string GetPresets = "get_presets";

    /// <summary>Turns a camera to a preset of its own.</summary>
    public const string GotoPreset = "goto_preset";

    /// <summary>Turns a camera to a position.</summary>
    public const string AbsoluteMove = "absolute_move";

    /// <summary>Turns a camera by an angle.</summary>
    public const string RelativeMove = "relative_move";

    /// <summary>What a monitor or a ventilator measures now.</summary>
    public const string GetVitals = "get_vitals";

    /// <summary>A token by which a browser opens the device's stream.</summary>
    public const string GetStreamToken = "get_stream_token";
}

/// <summary>How an action is sent: an object with its type and, where it needs some, its data.</summary>
public sealed class DeviceActionShape : IFieldShape<DeviceAction?>
{
    private DeviceActionShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema =>
        """
        {"type":["object","null"],"properties":{"type":{"type":"string","enum":["get_status","get_presets","goto_preset","absolute_move","relative_move","get_vitals","get_stream_token"]},
        "data":{"type":["object","null"]}}}
        """;

    /// <inheritdoc/>
    public static Optional<DeviceAction?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (sent.ValueKind is JsonValueKind.Null)
        {
            return new Optional<DeviceAction?>(null);
        }

        if (sent.ValueKind is not JsonValueKind.Object)
        {
            errors.Add(new(name, ["An action is an object with a type."]));
            return default;
        }

        return new DeviceAction(Type(name, sent, errors), Data(name, sent, errors));
    }

    private static string? Type(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        switch (sent.TryGetProperty("type", out var type) ? type.ValueKind : JsonValueKind.Undefined)
        {
            case JsonValueKind.String:
                return type.GetString();
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return null;
            default:
                errors.Add(new($"{name}/type", ["Not a valid string."]));
                return null;
        }
    }

    private static string? Data(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        switch (sent.TryGetProperty("data", out var data) ? data.ValueKind : JsonValueKind.Undefined)
        {
            case JsonValueKind.Object when data.GetRawText() is { Length: <= FreeJsonAttribute.MaxCharacters } text:
                return text;
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return null;
            default:
                errors.Add(new($"{name}/data", ["The data of an action is an object, and not a long one."]));
                return null;
        }
    }
}

/// <summary>What a device answered (contract 03, §9.8 and §13.4).</summary>
public sealed record DeviceOperationResult
{
    /// <summary>The middleware's JSON, as it is.</summary>
    public required JsonElement Result { get; init; }
}

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
