using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Locations;

/// <summary>
/// How the host of a location's middleware is sent (contract 03, §2.3): a bare domain name, empty or null for none, which is kept as an empty text.
/// </summary>
public sealed class MiddlewareAddressShape : IFieldShape<string?>
{
    private const int MaxLength = 200;

    private MiddlewareAddressShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":["string","null"],"maxLength":200}""";

    /// <inheritdoc/>
    public static Optional<string?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (sent.ValueKind is JsonValueKind.Null)
        {
            return "";
        }

        if (sent.ValueKind is not JsonValueKind.String)
        {
            errors.Add(new(name, ["Not a valid string."]));
            return default;
        }

        var text = sent.GetString()!.Trim();
        if (Characters.Exceed(text, MaxLength))
        {
            errors.Add(new(name, [$"Ensure this field has no more than {MaxLength} characters."]));
            return default;
        }

        if (text is not "" && !MiddlewareAddress.IsValid(text))
        {
            errors.Add(new(name, [MiddlewareAddress.Message]));
            return default;
        }

        return text;
    }
}
