using System.Text.Json;

namespace Care.Interfaces.Calls;

/// <summary>One page of a list: the count of all rows that match and the rows of this page as a JSON array (contract 01, A6).</summary>
/// <typeparam name="T">The record that describes one item.</typeparam>
/// <param name="Count">How many rows match, over all pages.</param>
/// <param name="Results">The page's items, a JSON array in UTF-8.</param>
[GenerateSerializer, Immutable, Alias("care.Page`1")]
public readonly record struct Page<T>([property: Id(0)] long Count, [property: Id(1)] byte[] Results)
{
    /// <summary>A page without rows.</summary>
    public static Page<T> Empty { get; } = new(0, "[]"u8.ToArray());

    /// <summary>Writes the items of a page.</summary>
    public static Page<T> Of(long count, IReadOnlyList<T> items) => new(count, JsonSerializer.SerializeToUtf8Bytes(items, ContractJson.Options));

    /// <summary>Reads the items back: for tests.</summary>
    public IReadOnlyList<T> Read() => JsonSerializer.Deserialize<IReadOnlyList<T>>(Results, ContractJson.Options)!;
}
