using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
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

/// <summary>What a list of shifting requests may be ordered by (contract 06, §7.4).</summary>
public enum ShiftingOrder
{
    /// <summary>The order of creation.</summary>
    Id,

    /// <summary>When created.</summary>
    CreatedDate,

    /// <summary>When last changed.</summary>
    ModifiedDate,

    /// <summary>Whether an emergency.</summary>
    Emergency,
}

/// <summary>One term of an order.</summary>
/// <param name="By">What is ordered by.</param>
/// <param name="Descending">True where the greatest comes first.</param>
[GenerateSerializer, Immutable, Alias("care.ShiftingOrdering")]
public readonly record struct ShiftingOrdering([property: Id(0)] ShiftingOrder By, [property: Id(1)] bool Descending)
    : IOrdering<ShiftingOrdering, ShiftingOrder>
{
    /// <inheritdoc/>
    public static ShiftingOrdering Of(ShiftingOrder by, bool descending) => new(by, descending);
}
