namespace Care.Grains.Storage;

/// <summary>
/// Reads rows of other entities by key, many at once, for what is shown of them inside an answer. Never for deciding what may be changed: that is their grains'
/// business.
/// </summary>
/// <typeparam name="TKey">The key that the rows are asked for by.</typeparam>
/// <typeparam name="TRow">What is read of a row.</typeparam>
public interface IEntityRows<TKey, TRow>
    where TKey : notnull
{
    /// <summary>The rows that exist, soft-deleted ones among them.</summary>
    Task<IReadOnlyDictionary<TKey, TRow>> Read(IReadOnlyCollection<TKey> keys, CancellationToken cancellation);
}
