using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Care.Interfaces.Diagnoses;

namespace Care.Grains.Diagnoses;

/// <summary>
/// All concepts at one moment, and the words of those that have a code. Some tens of thousands of short labels that change by an operator's command: a silo
/// holds them in a few megabytes and answers from there in about a millisecond, where PostgreSQL's text search would take codes with dots apart and cost a
/// round trip at every key.
/// </summary>
internal sealed partial class ConceptIndex
{
    private readonly FrozenDictionary<long, Concept> concepts;
    private readonly Entry[] coded;
    private readonly string[] words;
    private readonly int[][] bearers;

    public ConceptIndex(IEnumerable<Concept> all)
    {
        concepts = all.ToFrozenDictionary(concept => concept.Id);
        coded = [.. concepts.Values.Where(concept => Code().IsMatch(concept.Label)).OrderBy(concept => concept.Label, StringComparer.Ordinal)
            .Select(concept => new Entry(concept, ConceptWords.Of(concept.Label)))];
        SortedDictionary<string, List<int>> index = new(StringComparer.Ordinal);
        foreach (var (number, entry) in coded.Index())
        {
            foreach (var word in entry.Words.Distinct())
            {
                (index.TryGetValue(word, out var there) ? there : index[word] = []).Add(number);
            }
        }

        words = [.. index.Keys];
        bearers = [.. index.Values.Select(numbers => numbers.ToArray())];
    }

    public Concept? Find(long id) => concepts.GetValueOrDefault(id);

    /// <summary>
    /// The concepts with a code of which every word of the query begins a word: whole words before beginnings, the code and the first words before later ones,
    /// short labels before long ones.
    /// </summary>
    public IEnumerable<Concept> Search(string? query, int limit)
    {
        var sought = ConceptWords.Of(query ?? "").Distinct().ToList();
        if (sought is [])
        {
            return coded.Take(limit).Select(entry => entry.Concept);
        }

        var ranges = sought.Select(RangeOf).ToList();
        var rarest = ranges.MinBy(range => bearers[range].Sum(numbers => (long)numbers.Length));
        return bearers[rarest].SelectMany(numbers => numbers).Distinct()
            .Select(number => (Entry: coded[number], Number: number, Nearness: coded[number].NearnessTo(sought)))
            .Where(found => found.Nearness is not null)
            .OrderByDescending(found => found.Nearness).ThenBy(found => found.Entry.Words.Count).ThenBy(found => found.Number)
            .Take(limit)
            .Select(found => found.Entry.Concept);
    }

    /// <summary>The words that begin with a text: next to each other, since they are sorted.</summary>
    private Range RangeOf(string start)
    {
        var first = Array.BinarySearch(words, start, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        // No word holds a character beyond this one.
        var last = ~Array.BinarySearch(words, start + '\uffff', StringComparer.Ordinal);
        return first..last;
    }

    /// <summary>A label that begins with a code, which chapters and blocks do not.</summary>
    [GeneratedRegex(@"^(?:[A-Z]+\d|\d+[A-Z])[A-Z\d.]*\s")]
    private static partial Regex Code();

    private sealed record Entry(Concept Concept, IReadOnlyList<string> Words)
    {
        /// <summary>How near the label is to what is sought; null where a word of it begins no word of the label.</summary>
        public int? NearnessTo(IReadOnlyList<string> sought)
        {
            var nearness = 0;
            foreach (var word in sought)
            {
                if (NearnessTo(word) is not { } near)
                {
                    return null;
                }

                nearness += near;
            }

            return nearness;
        }

        private int? NearnessTo(string sought)
        {
            int? best = null;
            for (var i = 0; i < Words.Count; i++)
            {
                if (Words[i].StartsWith(sought, StringComparison.Ordinal))
                {
                    var near = (Words[i].Length == sought.Length ? 4 : 1) + (i < 2 ? 1 : 0);
                    best = best > near ? best : near;
                }
            }

            return best;
        }
    }
}
