using System.Text.Json;

namespace Care.Interfaces.Wire;

/// <summary>The types of JSON as the contract's messages call them (contract 01, A8).</summary>
public static class JsonTypeName
{
    /// <summary>The type of what was sent.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "str",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "int" : "float",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Array => "list",
        JsonValueKind.Object => "dict",
        _ => "NoneType",
    };
}
