namespace Care.Grains.Catalogues;

/// <summary>How the entries of a catalogue are found, and which are nearer than others: all that a search of it has of its own.</summary>
/// <typeparam name="TEntry">An entry.</typeparam>
/// <param name="Words">The words of an entry that a search may begin (<see cref="CatalogueWords"/>), its first ones those that count more.</param>
/// <param name="LeadingWords">How many of them count more.</param>
/// <param name="Name">
/// The name of an entry, where an entry that is called what was typed comes before all others, and one whose name begins with it before the rest; null where
/// names have no such weight.
/// </param>
internal sealed record CatalogueRanking<TEntry>(
    Func<TEntry, IReadOnlyList<string>> Words, Func<TEntry, int> LeadingWords, Func<TEntry, string>? Name = null);
