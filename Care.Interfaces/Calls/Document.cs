using System.IO.Hashing;
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
    /// <summary>
    /// What tells it from other forms of the object; none in what a release before wrote. Made with the bytes, and kept with them where they are.
    /// </summary>
    [Id(1)]
    public EntityTag Tag { get; init; }

    /// <summary>Writes a view as a document.</summary>
    /// <param name="view">What is shown.</param>
    /// <param name="modifiedOn">When the object that it shows was last changed; none for what is nobody's to change.</param>
    public static Document<T> Of(T view, DateTimeOffset modifiedOn = default)
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes(view, ContractJson.Options);
        return new(utf8) { Tag = new EntityTag(EntityTag.VersionOf(modifiedOn), (long)XxHash3.HashToUInt64(utf8)) };
    }

    /// <summary>Reads the document back: for callers inside the cluster and for tests.</summary>
    public T Read() => JsonSerializer.Deserialize<T>(Utf8, ContractJson.Options)!;
}
