using System.Collections.Concurrent;

namespace Care.Grains.Consultations;

/// <summary>
/// Items of lists as they were written, remembered as the bytes that they are: the wards of a hospital look at the same pages all day, and parsing and writing
/// their fourteen items anew would cost more than finding them.
/// </summary>
/// <typeparam name="TVersions">The versions of the rows that an item is made of.</typeparam>
/// <param name="named">What the items name.</param>
internal sealed class WrittenItems<TVersions>(NamedEntities named)
    where TVersions : IEquatable<TVersions>
{
    /// <summary>Some five to ten kilobytes each. Beyond it, it starts afresh.</summary>
    private const int MaxEntries = 8_192;

    private readonly ConcurrentDictionary<Guid, (TVersions Versions, NamedRows Named, byte[] Utf8)> known = new();

    /// <summary>An item that would be written the same way now, or null.</summary>
    public byte[]? Find(Guid id, TVersions versions, NamedCatalogues catalogues) =>
        known.TryGetValue(id, out var written) && written.Versions.Equals(versions) && named.IsCurrent(written.Named, catalogues) ? written.Utf8 : null;

    /// <summary>Remembers an item.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="versions">What it was made of.</param>
    /// <param name="seen">What it names, as it was before the item was written.</param>
    /// <param name="utf8">The item.</param>
    public void Remember(Guid id, TVersions versions, NamedRows seen, byte[] utf8)
    {
        if (known.Count >= MaxEntries)
        {
            known.Clear();
        }

        known[id] = (versions, seen, utf8);
    }
}
