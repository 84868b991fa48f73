using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Wire;

/// <summary>An id in a body that is compared rather than looked up: see <see cref="ComparedId"/>.</summary>
public sealed class ComparedIdShape : IFieldShape<Guid>
{
    private ComparedIdShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":"string","format":"uuid"}""";

    /// <inheritdoc/>
    public static Optional<Guid> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        ComparedId.Read(sent.ValueKind == JsonValueKind.String ? sent.GetString()! : sent.GetRawText(), errors) is { } id ? id : default(Optional<Guid>);
}
