using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>
/// Reads the page of a list and its count from one statement. The statement's first column is the count of all that matches; the second is null in the one row
/// that is left when the page is empty, so that a page beyond the end still tells the count (contract 01, A6).
/// </summary>
internal static class PageReader
{
    /// <summary>The column from which on the item is read.</summary>
    public const int FirstColumn = 1;

    public static async Task<Page<T>> ReadPage<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> item, CancellationToken cancellation)
    {
        var (count, items) = await command.ReadCounted(item, cancellation);
        return Page<T>.Of(count, items);
    }

    public static async Task<(long Count, IReadOnlyList<T> Items)> ReadCounted<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> item, CancellationToken cancellation)
    {
        List<T> items = [];
        long count = 0;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            count = rows.GetInt64(0);
            if (!rows.IsDBNull(FirstColumn))
            {
                items.Add(item(rows));
            }
        }

        return (count, items);
    }
}
