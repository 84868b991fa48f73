using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;

namespace Care.Grains.Storage;

/// <summary>
/// How state is written as JSON: the API's own field names, choices by their numbers, nulls left out where a new state has none, instants in UTC.
/// </summary>
internal static class StateJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(KeepNulls),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A null in place of what a new state has is said: left out, it would be read as that.</summary>
    private static void KeepNulls(JsonTypeInfo type)
    {
        if (!typeof(EntityState).IsAssignableFrom(type.Type) || type.CreateObject?.Invoke() is not { } blank)
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.Get?.Invoke(blank) is not null))
        {
            property.ShouldSerialize = static (_, _) => true;
        }
    }
}

/// <summary>Writes grain state as the JSON that the columns of its table are filled from.</summary>
public sealed class JsonStateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, StateJson.Options));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, StateJson.Options)!;
}
