using System.Buffers;

namespace Care.Grains.Catalogues;

/// <summary>
/// The words of a catalogue's entries. Catalogues have some tens of thousands of short texts that change by an operator's command: a silo holds them in a few
/// megabytes and answers from there in about a millisecond, where PostgreSQL's text search would take codes with dots apart and cost a round trip at every key.
/// </summary>
/// <typeparam name="TEntry">An entry.</typeparam>
internal sealed class CatalogueIndex<TEntry>
{
    private const int WholeWord = 4;
    private const int BeginningOfWord = 1;

    private readonly TEntry[] entries;
    private readonly int[] lengths;
    private readonly string[]? names;
    private readonly string[] words;
    private readonly Bearer[][] bearers;

    /// <summary>Indexes the entries.</summary>
    /// <param name="entries">In the order in which equally near ones are shown.</param>
    /// <param name="ranking">Which are near.</param>
    public CatalogueIndex(IEnumerable<TEntry> entries, CatalogueRanking<TEntry> ranking)
    {
        this.entries = [.. entries];
        lengths = new int[this.entries.Length];
        names = ranking.Name is { } name ? [.. this.entries.Select(entry => Joined(CatalogueWords.Of(name(entry))))] : null;
        Dictionary<string, List<Bearer>> index = new(StringComparer.Ordinal);
        foreach (var (number, entry) in this.entries.Index())
        {
            var texts = ranking.Words(entry);
            var leading = ranking.LeadingWords(entry);
            lengths[number] = texts.Count;
            foreach (var (word, isLeading) in texts.Select((word, at) => (word, at < leading)).Distinct())
            {
                (index.TryGetValue(word, out var there) ? there : index[word] = []).Add(new(number, isLeading));
            }
        }

        words = [.. index.Keys.Order(StringComparer.Ordinal)];
        bearers = [.. words.Select(word => index[word].ToArray())];
    }

    /// <summary>
    /// The entries of which every word of the query begins a word: names that are what was typed, names that begin with it, whole words before beginnings,
    /// leading words before later ones, short texts before long ones.
    /// </summary>
    /// <param name="query">What was typed; without a word in it, all entries are found, in their own order.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="among">Which entries come into question; null for all.</param>
    public IReadOnlyList<TEntry> Search(string? query, int limit, Func<TEntry, bool>? among = null)
    {
        var typed = CatalogueWords.Of(query ?? "");
        if (typed is [])
        {
            return [.. (among is null ? entries : entries.Where(among)).Take(limit)];
        }

        // By the rarest word first: what does not have it need not be looked at again.
        List<(string Word, Range Range)> sought = [.. typed.Distinct().Select(word => (word, RangeOf(word))).OrderBy(found => BearersIn(found.Item2))];
        var matches = ArrayPool<Match>.Shared.Rent(entries.Length);
        try
        {
            matches.AsSpan(0, entries.Length).Clear();
            var found = Matching(sought, matches);
            return Nearest(among is null ? found : found.Where(number => among(entries[number])), Joined(typed), matches, limit);
        }
        finally
        {
            ArrayPool<Match>.Shared.Return(matches);
        }
    }

    private static string Joined(IReadOnlyList<string> words) => string.Join(' ', words);

    /// <summary>The numbers of the entries that have all words, and in <paramref name="matches"/> how near they are.</summary>
    private List<int> Matching(List<(string Word, Range Range)> sought, Match[] matches)
    {
        List<int> matching = [];
        foreach (var (round, (word, range)) in sought.Index())
        {
            var (first, last) = (range.Start.Value, range.End.Value);
            for (var at = first; at < last; at++)
            {
                var near = words[at].Length == word.Length ? WholeWord : BeginningOfWord;
                foreach (var bearer in bearers[at])
                {
                    if (matches[bearer.Entry].Add(round, near + (bearer.IsLeading ? 1 : 0)) && round == sought.Count - 1)
                    {
                        matching.Add(bearer.Entry);
                    }
                }
            }
        }

        return matching;
    }

    private TEntry[] Nearest(IEnumerable<int> matching, string typed, Match[] matches, int limit)
    {
        // The farthest of those that are kept is at the front.
        PriorityQueue<int, (int Name, int Nearness, int Shortness, int Earliness)> nearest = new(limit + 1);
        foreach (var number in matching)
        {
            var rank = (NearnessOfName(number, typed), matches[number].Nearness, -lengths[number], -number);
            if (nearest.Count < limit)
            {
                nearest.Enqueue(number, rank);
            }
            else
            {
                nearest.EnqueueDequeue(number, rank);
            }
        }

        var inOrder = new TEntry[nearest.Count];
        for (var at = inOrder.Length - 1; at >= 0; at--)
        {
            inOrder[at] = entries[nearest.Dequeue()];
        }

        return inOrder;
    }

    private int NearnessOfName(int number, string typed) =>
        names is null || !names[number].StartsWith(typed, StringComparison.Ordinal) ? 0 : names[number].Length == typed.Length ? 2 : 1;

    /// <summary>The words that begin with a text: next to each other, since they are sorted.</summary>
    private Range RangeOf(string start)
    {
        var first = Array.BinarySearch(words, start, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        // No word holds a character beyond this one.
        var last = ~Array.BinarySearch(words, start + '\uffff', StringComparer.Ordinal);
        return first..last;
    }

    private long BearersIn(Range range) => bearers[range].Sum(entries => (long)entries.Length);

    /// <summary>An entry that has a word.</summary>
    /// <param name="Entry">Its number.</param>
    /// <param name="IsLeading">Whether the word is one of those that count more.</param>
    private readonly record struct Bearer(int Entry, bool IsLeading);

    /// <summary>What a search found out about an entry: in how many rounds, of one word each, it was found, and how near it is.</summary>
    private struct Match
    {
        private int rounds;
        private int best;

        public int Nearness { get; private set; }

        /// <summary>The entry has a word that begins with that of a round.</summary>
        /// <returns>Whether this is its first in the round, after it was found in all rounds before.</returns>
        public bool Add(int round, int near)
        {
            if (rounds == round)
            {
                (rounds, best) = (round + 1, near);
                Nearness += near;
                return true;
            }

            if (rounds == round + 1 && near > best)
            {
                Nearness += near - best;
                best = near;
            }

            return false;
        }
    }
}
