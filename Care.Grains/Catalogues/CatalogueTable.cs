using NpgsqlTypes;

namespace Care.Grains.Catalogues;

/// <summary>How the entries of a catalogue lie in the database: all that loading it has of its own.</summary>
/// <typeparam name="TEntry">An entry.</typeparam>
/// <param name="Name">The table.</param>
/// <param name="Key">The column that tells whether an entry is there already; unique in the table.</param>
/// <param name="Rewrites">Whether an entry that is there becomes what the file says; else it stays as it is.</param>
/// <param name="Columns">What of an entry is stored, the key among it. All else of a row is the database's: an id, a key of the API.</param>
internal sealed record CatalogueTable<TEntry>(string Name, string Key, bool Rewrites, params CatalogueColumn<TEntry>[] Columns)
{
    /// <summary>The ids of entries that are to have one of their loader's choice, by their keys, which are texts; null where the database gives all.</summary>
    public IReadOnlyDictionary<string, Guid>? Known { get; init; }
}

/// <summary>A column of a catalogue's table.</summary>
/// <typeparam name="TEntry">An entry.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">Its value, or null.</param>
internal sealed record CatalogueColumn<TEntry>(string Name, NpgsqlDbType Type, Func<TEntry, object?> Value);
