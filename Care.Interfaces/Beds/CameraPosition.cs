using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Beds;

/// <summary>Where a camera looks (contract 03, §6).</summary>
/// <param name="X">How far it is turned.</param>
/// <param name="Y">How far it is tilted.</param>
/// <param name="Zoom">How near it looks.</param>
[GenerateSerializer, Immutable, Alias("care.CameraPosition")]
public sealed record CameraPosition([property: Id(0)] double X, [property: Id(1)] double Y, [property: Id(2)] double Zoom);

/// <summary>How the position of a camera is sent: an object with exactly three numbers.</summary>
public sealed class CameraPositionShape : IFieldShape<CameraPosition>
{
    private static readonly string[] Keys = ["x", "y", "zoom"];

    private CameraPositionShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema =>
        """{"type":"object","required":["x","y","zoom"],"additionalProperties":false,"properties":{"x":{"type":"number"},"y":{"type":"number"},"zoom":{"type":"number"}}}""";

    /// <inheritdoc/>
    public static Optional<CameraPosition> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (sent.ValueKind is JsonValueKind.Null)
        {
            errors.Add(new(name, ["This field may not be null."]));
            return default;
        }

        if (sent.ValueKind is not JsonValueKind.Object)
        {
            errors.Add(new(name, ["The position is an object."]));
            return default;
        }

        List<string> wrong =
        [
            .. Keys.Where(key => !sent.TryGetProperty(key, out _)).Select(key => $"'{key}' is a required property"),
            .. sent.EnumerateObject().Where(property => !Keys.Contains(property.Name)).Select(property => "Additional properties are not allowed").Distinct(),
            .. Keys.Where(key => sent.TryGetProperty(key, out var value) && Number(value) is null).Select(key => $"'{key}' is not of type 'number'"),
        ];
        if (wrong is not [])
        {
            errors.Add(new(name, [.. wrong]));
            return default;
        }

        return new CameraPosition(Number(sent.GetProperty("x"))!.Value, Number(sent.GetProperty("y"))!.Value, Number(sent.GetProperty("zoom"))!.Value);
    }

    private static double? Number(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
}
