using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Medicines;

/// <summary>The catalogue of medicines, for everyone who is signed in (contract 06, §3). A pool of workers that answer from memory; key 0.</summary>
[Alias("care.IMedicineQueries")]
public interface IMedicineQueries : IGrainWithIntegerKey
{
    /// <summary>How many medicines are found at the most.</summary>
    const int MaxFound = 30;

    /// <summary>Medicines that bear the name, or of which every word of the query begins a word of name, generic name or maker; the best match first.</summary>
    /// <param name="query">What was typed; null or empty for any.</param>
    /// <param name="type">Those alone, or null for all.</param>
    /// <param name="limit">How many at the most, from 1 to <see cref="MaxFound"/>.</param>
    [ReadOnly, Alias("Search")]
    Task<Outcome<Document<MedibaseMedicine[]>>> Search(string? query, MedicineType? type, int limit);
}
