using System.Collections.Concurrent;

namespace Care.Grains.Storage;

/// <summary>
/// What this silo remembers of entities that are shown inside the answers of others: a facility's name and place, a user's name. Filled by one statement for
/// all that is missing, dropped entry by entry when an entity changes. So an answer costs neither a call to another grain nor a query for each object it names.
/// </summary>
internal abstract class Directory<TKey, TRow>(IEntityRows<TKey, TRow> rows)
    where TKey : struct, IEquatable<TKey>
    where TRow : class
{
    /// <summary>A silo remembers no more than this; beyond it, it starts afresh.</summary>
    private const int MaxEntries = 50_000;

    private readonly ConcurrentDictionary<TKey, TRow> known = new();
    private int changes;

    /// <summary>One entity, or null when there is none.</summary>
    public ValueTask<TRow?> Find(TKey? key, CancellationToken cancellation = default)
    {
        if (key is not { } present)
        {
            return default;
        }

        return known.TryGetValue(present, out var row) ? new(row) : ReadOne(present, cancellation);
    }

    /// <summary>
    /// What is remembered of one entity at this moment; null where nothing is. For telling whether something that was made of a row still holds.
    /// </summary>
    public TRow? Known(TKey? key) => key is { } present ? known.GetValueOrDefault(present) : null;

    /// <summary>Several entities by key; those that do not exist are left out.</summary>
    public async ValueTask<IReadOnlyDictionary<TKey, TRow>> FindAll(IEnumerable<TKey?> keys, CancellationToken cancellation = default)
    {
        Dictionary<TKey, TRow> found = [];
        HashSet<TKey>? missing = null;
        foreach (var key in keys)
        {
            if (key is not { } present)
            {
                continue;
            }

            if (known.TryGetValue(present, out var row))
            {
                found[present] = row;
            }
            else
            {
                (missing ??= []).Add(present);
            }
        }

        if (missing is not null)
        {
            foreach (var (key, row) in await ReadMissing(missing, cancellation))
            {
                found[key] = row;
            }
        }

        return found;
    }

    protected void Forget(TKey key)
    {
        Interlocked.Increment(ref changes);
        known.TryRemove(key, out _);
    }

    protected void ForgetAll()
    {
        Interlocked.Increment(ref changes);
        known.Clear();
    }

    /// <summary>What is remembered of a row that was just read.</summary>
    protected virtual ValueTask<TRow> Remembered(TRow row) => new(row);

    private async ValueTask<TRow?> ReadOne(TKey key, CancellationToken cancellation) =>
        (await ReadMissing([key], cancellation)).GetValueOrDefault(key);

    private async Task<IReadOnlyDictionary<TKey, TRow>> ReadMissing(IReadOnlyCollection<TKey> missing, CancellationToken cancellation)
    {
        var before = Volatile.Read(ref changes);
        Dictionary<TKey, TRow> found = [];
        foreach (var (key, row) in await rows.Read(missing, cancellation))
        {
            found[key] = await Remembered(row);
        }

        // A row that changed while it was being read is shown once and not remembered.
        if (before == Volatile.Read(ref changes))
        {
            if (known.Count + found.Count > MaxEntries)
            {
                known.Clear();
            }

            foreach (var (key, row) in found)
            {
                known[key] = row;
            }
        }

        return found;
    }
}
