using System.Text.Json;

namespace Care.Interfaces.Calls;

/// <summary>
/// An answer in the contract's own shape, as the bytes of its JSON. It is written once, by the silo that knows the object, and travels to the client as it is:
/// no second object graph, no second serialization on the way.
/// </summary>
/// <typeparam name="T">The record that describes the shape.</typeparam>
/// <param name="Utf8">The JSON text in UTF-8.</param>
[GenerateSerializer, Immutable, Alias("care.Document`1")]
public readonly record struct Document<T>([property: Id(0)] byte[] Utf8)
{
    /// <summary>Writes a view as a document.</summary>
    public static Document<T> Of(T view) => new(JsonSerializer.SerializeToUtf8Bytes(view, ContractJson.Options));

    /// <summary>Reads the document back: for callers inside the cluster and for tests.</summary>
    public T Read() => JsonSerializer.Deserialize<T>(Utf8, ContractJson.Options)!;
}
