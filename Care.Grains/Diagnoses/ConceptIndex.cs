using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Care.Grains.Catalogues;
using Care.Interfaces.Diagnoses;

namespace Care.Grains.Diagnoses;

/// <summary>All concepts at one moment. Those that have a code are found by their words, all by their ids.</summary>
internal sealed partial class ConceptIndex
{
    /// <summary>The code and the first word of the name count more than what follows.</summary>
    private static readonly CatalogueRanking<Concept> Ranking = new(concept => CatalogueWords.Of(concept.Label), _ => 2);

    private readonly FrozenDictionary<long, Concept> concepts;
    private readonly CatalogueIndex<Concept> coded;

    public ConceptIndex(IEnumerable<Concept> all)
    {
        concepts = all.ToFrozenDictionary(concept => concept.Id);
        coded = new(
            concepts.Values.Where(concept => Code().IsMatch(concept.Label)).OrderBy(concept => concept.Label, StringComparer.Ordinal), Ranking);
    }

    public Concept? Find(long id) => concepts.GetValueOrDefault(id);

    /// <summary>The concepts with a code of which every word of the query begins a word, the nearest first.</summary>
    public IReadOnlyList<Concept> Search(string? query, int limit) => coded.Search(query, limit);

    /// <summary>A label that begins with a code, which chapters and blocks do not.</summary>
    [GeneratedRegex(@"^(?:[A-Z]+\d|\d+[A-Z])[A-Z\d.]*\s")]
    private static partial Regex Code();
}
