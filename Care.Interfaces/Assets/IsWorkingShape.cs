using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>How it is sent whether an asset works: the client sends texts, <c>null</c> among them.</summary>
public sealed class IsWorkingShape : IFieldShape<bool?>
{
    private IsWorkingShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":["boolean","string","null"]}""";

    /// <inheritdoc/>
    public static Optional<bool?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        switch (sent.ValueKind is JsonValueKind.String ? sent.GetString()!.Trim().ToUpperInvariant() : sent.GetRawText().ToUpperInvariant())
        {
            case "NULL" or "NONE" or "":
                return new Optional<bool?>(null);
            case "TRUE" or "T" or "YES" or "Y" or "ON" or "1":
                return true;
            case "FALSE" or "F" or "NO" or "N" or "OFF" or "0":
                return false;
            default:
                errors.Add(new(name, ["Must be a valid boolean."]));
                return default;
        }
    }
}
