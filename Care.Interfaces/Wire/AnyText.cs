using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Wire;

/// <summary>A text that nothing is said about: what is no text is as good as an empty one, and answered like a wrong one by whoever looks at it.</summary>
public sealed class AnyText : IFieldShape<string>
{
    private AnyText()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":"string"}""";

    /// <inheritdoc/>
    public static Optional<string> Read(string name, JsonElement sent, ICollection<FieldError> errors) => sent.ValueKind == JsonValueKind.String ? sent.GetString()!.Trim() : "";
}
