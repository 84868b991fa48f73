using System.Data;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Catalogues;

/// <summary>
/// What this silo keeps whole in memory of data that an operator's command loads: read when first asked for, and again after it was changed, without a restart.
/// The catalogue's tables announce every change (<c>announce_catalogue</c>, 0259_catalogues.sql), and each silo hears of it when it is committed.
/// </summary>
/// <typeparam name="T">All of it, as it is asked.</typeparam>
internal abstract class Catalogue<T> : IDisposable
    where T : class
{
    private readonly CareDatabase? database;
    private readonly SemaphoreSlim reading = new(1);
    private volatile T? whole;
    private int changes;

    /// <summary>A catalogue that is read anew after each announced change.</summary>
    /// <param name="database">Holds it.</param>
    /// <param name="changes">Tells of them.</param>
    /// <param name="kind">Under which name.</param>
    protected Catalogue(CareDatabase database, ChangeFeed changes, string kind)
    {
        this.database = database;
        changes.Subscribe(kind, _ => Forget(), Forget);
    }

    /// <summary>A catalogue that never changes.</summary>
    protected Catalogue(T whole) => this.whole = whole;

    /// <summary>The catalogue now.</summary>
    public ValueTask<T> Current(CancellationToken cancellation = default) => whole is { } known ? new(known) : Read(cancellation);

    /// <summary>What was known is forgotten: whoever asks from now on is told what the database holds.</summary>
    public event Action? Forgotten;

    public void Dispose()
    {
        reading.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads all of it, within one transaction: what its tables held at one moment.</summary>
    protected abstract Task<T> ReadAll(NpgsqlConnection connection, CancellationToken cancellation);

    private void Forget()
    {
        Interlocked.Increment(ref changes);
        whole = null;
        Forgotten?.Invoke();
    }

    private async ValueTask<T> Read(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (whole is { } known)
            {
                return known;
            }

            // What changes while it is being read is served once and read again.
            var before = changes;
            // Where grains write: what a replica was late with would stay in memory.
            await using var connection = await database!.State.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            var read = await ReadAll(connection, cancellation);
            whole = before == changes ? read : null;
            return read;
        }
        finally
        {
            reading.Release();
        }
    }
}
