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

    /// <summary>Puts items together that were written before.</summary>
    /// <param name="count">How many rows match, over all pages.</param>
    /// <param name="items">Each a JSON text in UTF-8.</param>
    public static Page<T> OfWritten(long count, IReadOnlyList<byte[]> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var results = new byte[Math.Max(2, items.Sum(item => item.Length) + items.Count + 1)];
        var at = 0;
        for (var i = 0; i < items.Count; i++)
        {
            results[at++] = (byte)(i == 0 ? '[' : ',');
            items[i].CopyTo(results, at);
            at += items[i].Length;
        }

        results[0] = (byte)'[';
        results[^1] = (byte)']';
        return new(count, results);
    }

    /// <summary>Reads the items back: for tests.</summary>
    public IReadOnlyList<T> Read() => JsonSerializer.Deserialize<IReadOnlyList<T>>(Results, ContractJson.Options)!;
}

/// <summary>Which part of a list is asked for (contract 01, A6).</summary>
/// <param name="Limit">How many rows at the most, from 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Offset">How many rows to pass over, from 0.</param>
[GenerateSerializer, Immutable, Alias("care.Paging")]
public readonly record struct Paging([property: Id(0)] int Limit, [property: Id(1)] int Offset)
{
    /// <summary>The page size where the client names none.</summary>
    public const int DefaultLimit = 14;

    /// <summary>The largest page that is served. The contract honours any limit; a server of health data does not (docs/differences.md).</summary>
    public const int MaxLimit = 50_000;

    /// <summary>The most rows that one call brings: longer pages are read in parts, so that none of them is in memory as a whole.</summary>
    public const int MaxPart = 1000;

    /// <summary>The first page of the default size.</summary>
    public static Paging First { get; } = new(DefaultLimit, 0);
}
