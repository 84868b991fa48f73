using System.Text.Json;
using Orleans.Storage;

namespace Care.Grains.Storage;

/// <summary>Writes grain state as the JSON that the columns of its table are filled from.</summary>
public sealed class JsonStateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, StateJson.Options));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, StateJson.Options)!;
}
