using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Diagnoses;

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
