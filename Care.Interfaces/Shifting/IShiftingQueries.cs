using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Shifting;

/// <summary>Lists of shifting requests (contract 06, §7.4 and §7.5). A pool of workers; key 0.</summary>
[Alias("care.IShiftingQueries")]
public interface IShiftingQueries : IGrainWithIntegerKey
{
    /// <summary>The requests in the caller's scope.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; empty for the order of creation.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ShiftingListItem>>> List(
        ShiftingFilter filter, ImmutableArray<ShiftingOrdering> order, Paging paging, CancellationToken cancellation = default);

    /// <summary>The same requests as a file for spreadsheets (§7.5).</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; empty for the order of creation.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(ShiftingFilter filter, ImmutableArray<ShiftingOrdering> order, CancellationToken cancellation = default);
}
