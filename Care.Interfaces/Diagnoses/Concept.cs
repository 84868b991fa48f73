using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Diagnoses;

/// <summary>A concept of ICD-11 as shown (contract 05, §10).</summary>
/// <param name="Id">Made of WHO's entity number: the number itself, or a thousand times it and 1 to 3 for the entries of the MMS linearization.</param>
/// <param name="Label">Its code, where it has one, and its name: <c>1A00 Cholera</c>.</param>
/// <param name="Chapter">The short name of its chapter; empty where it has none.</param>
public sealed record Concept(long Id, string Label, string Chapter);

/// <summary>The concepts of ICD-11, for everyone who is signed in (contract 05, §10). A pool of workers that answer from memory; key 0.</summary>
[Alias("care.IConceptQueries")]
public interface IConceptQueries : IGrainWithIntegerKey
{
    /// <summary>Concepts with a code of which every word of the query begins a word, the nearest first.</summary>
    /// <param name="query">What was typed; null or empty for any.</param>
    /// <param name="limit">How many at the most, from 1 to 20.</param>
    [ReadOnly, Alias("Search")]
    Task<Outcome<Document<Concept[]>>> Search(string? query, int limit);

    /// <summary>One concept, with a code or without.</summary>
    /// <param name="concept">Its id.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<Concept>>> Get(long concept);
}
