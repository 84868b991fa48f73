using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>
/// What devices the system knows (contract 03, §14). A text and no choice: an asset may have no class, told as null, or may have had one, told as an empty
/// text.
/// </summary>
public static class AssetClasses
{
    /// <summary>A camera.</summary>
    public const string Camera = "ONVIF";

    /// <summary>A monitor of vital signs.</summary>
    public const string Monitor = "HL7MONITOR";

    /// <summary>A ventilator.</summary>
    public const string Ventilator = "VENTILATOR";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Camera, Monitor, Ventilator];

    /// <summary>Those that stand at a bed for good. All else is movable and belongs to a patient's stay.</summary>
    public static bool IsFixed(string? assetClass) => assetClass is Camera or Monitor;
}

/// <summary>How the class of an asset is sent.</summary>
public sealed class AssetClassShape : IFieldShape<string?>
{
    private AssetClassShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"enum":["ONVIF","HL7MONITOR","VENTILATOR","",null]}""";

    /// <inheritdoc/>
    public static Optional<string?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        switch (sent.ValueKind)
        {
            case JsonValueKind.Null:
                return new Optional<string?>(null);
            case JsonValueKind.String when sent.GetString() is { } text && (text is "" || AssetClasses.All.Contains(text)):
                return text;
            default:
                errors.Add(new(name, [$"\"{(sent.ValueKind is JsonValueKind.String ? sent.GetString() : sent.GetRawText())}\" is not a valid choice."]));
                return default;
        }
    }
}
