using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>How a device is reached (contract 03, §9.4). What is not told is left out.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetMeta")]
public sealed record AssetMeta
{
    /// <summary>Nothing is told.</summary>
    public static AssetMeta None { get; } = new();

    /// <summary>The device's address in the hospital's network.</summary>
    [Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LocalIpAddress { get; init; }

    /// <summary>A camera's credentials: username, password and the key of its stream, with colons between.</summary>
    [Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CameraAccessKey { get; init; }

    /// <summary>The host of the middleware that serves the device.</summary>
    [Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MiddlewareHostname { get; init; }

    /// <summary>What kind of camera.</summary>
    [Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CameraType { get; init; }

    /// <summary>What kind of device, in the client's words.</summary>
    [Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AssetType { get; init; }

    /// <summary>Whether the middleware is reached without TLS; counts in trials only.</summary>
    [Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? InsecureConnection { get; init; }

    /// <summary>Says nothing: a camera's credentials are never written to a log.</summary>
    public override string ToString() => nameof(AssetMeta);
}

/// <summary>How the meta of an asset is sent: empty, or with an address, and with no other keys than these.</summary>
public sealed class AssetMetaShape : IFieldShape<AssetMeta>
{
    private const int MaxText = 1024;
    private const string Address = "local_ip_address";
    private const string Flag = "insecure_connection";

    private static readonly string[] Texts = [Address, "camera_access_key", "middleware_hostname", "camera_type", "asset_type"];

    private AssetMetaShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema =>
        """
        {"type":"object","additionalProperties":false,"properties":{"local_ip_address":{"type":"string"},"camera_access_key":{"type":"string"},
        "middleware_hostname":{"type":"string"},"camera_type":{"type":"string"},"asset_type":{"type":"string"},"insecure_connection":{"type":"boolean"}}}
        """;

    /// <inheritdoc/>
    public static Optional<AssetMeta> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (sent.ValueKind is JsonValueKind.Null)
        {
            errors.Add(new(name, ["This field may not be null."]));
            return default;
        }

        if (sent.ValueKind is not JsonValueKind.Object)
        {
            errors.Add(new(name, ["The meta of an asset is an object."]));
            return default;
        }

        var wrong = Wrong(sent).Distinct().ToArray();
        if (wrong is not [])
        {
            errors.Add(new(name, [.. wrong]));
            return default;
        }

        return new AssetMeta
        {
            LocalIpAddress = Text(Address),
            CameraAccessKey = Text("camera_access_key"),
            MiddlewareHostname = Text("middleware_hostname"),
            CameraType = Text("camera_type"),
            AssetType = Text("asset_type"),
            InsecureConnection = sent.TryGetProperty(Flag, out var flag) ? flag.GetBoolean() : null,
        };

        string? Text(string key) => sent.TryGetProperty(key, out var value) ? value.GetString() : null;
    }

    private static IEnumerable<string> Wrong(JsonElement sent)
    {
        var keys = sent.EnumerateObject().Select(property => property.Name).ToHashSet();
        if (keys.Count > 0 && !keys.Contains(Address))
        {
            yield return $"'{Address}' is a required property";
        }

        // What only cameras have goes with what makes them one.
        if (keys.Contains("camera_type") && !keys.Contains("camera_access_key"))
        {
            yield return "'camera_access_key' is a required property";
        }

        foreach (var property in sent.EnumerateObject())
        {
            if (property.Name == Flag)
            {
                if (property.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                {
                    yield return $"'{Flag}' is not of type 'boolean'";
                }
            }
            else if (!Texts.Contains(property.Name))
            {
                yield return "Additional properties are not allowed";
            }
            else if (property.Value.ValueKind is not JsonValueKind.String)
            {
                yield return $"'{property.Name}' is not of type 'string'";
            }
            else if (property.Value.GetString() is { } text && (Characters.Exceed(text, MaxText) || text.Contains('\0', StringComparison.Ordinal)))
            {
                yield return $"'{property.Name}' is too long, or has null characters";
            }
        }
    }
}
