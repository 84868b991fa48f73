using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Rounds;

/// <summary>The rounds of consultations in the caller's scope (contract 05, §7). A pool of workers; key 0.</summary>
[Alias("care.IDailyRoundQueries")]
public interface IDailyRoundQueries : IGrainWithIntegerKey
{
    /// <summary>The rounds of a consultation, those made last first.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<DailyRound>>> List(Guid consultation, DailyRoundFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One round.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<DailyRound>>> Get(Guid consultation, Guid round, CancellationToken cancellation = default);

    /// <summary>Fields of the rounds side by side (§7.7).</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="fields">The names of fields of a round, fewer than 20.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Analyse")]
    Task<Outcome<Document<RoundAnalysis>>> Analyse(Guid consultation, ImmutableArray<string> fields, int page, CancellationToken cancellation = default);
}
