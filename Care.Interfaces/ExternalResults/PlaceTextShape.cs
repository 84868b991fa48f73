using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.ExternalResults;

/// <summary>
/// A name or a number of a place as it was sent, be it a text, a number or something else: what is wrong with it the rule of places tells, in its own words.
/// </summary>
public sealed class PlaceTextShape : IFieldShape<string?>
{
    private PlaceTextShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":["string","integer"]}""";

    /// <inheritdoc/>
    public static Optional<string?> Read(string name, JsonElement sent, ICollection<FieldError> errors) => new(sent.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => sent.GetString(),
        _ => sent.GetRawText(),
    });
}
