using System.Globalization;

namespace Care.Grains.Storage;

/// <summary>
/// How entities come to the integer keys that the API shows for some of them. Keys ascend in the order of creation, whichever silo creates (contract 01, A3),
/// so they are drawn where all silos write: by the statement that inserts the row, which costs no round trip of its own.
/// </summary>
internal abstract class EntityKeys
{
    /// <summary>
    /// In place of the key of a new entity: the statement that inserts its row draws one, for the row and for the events that are written with it.
    /// </summary>
    public const int ToBeDrawn = -1;

    /// <summary>The key that the insert of a row drew.</summary>
    /// <param name="etag">What the insert answered.</param>
    public abstract int Drawn(string? etag);

    /// <summary>A number for what is part of an entity and has no row: of a kind it occurs once. In no order.</summary>
    public abstract ValueTask<int> ForPart();
}

/// <summary>Keys from the sequences of the database. Those of parts are taken in blocks: one round trip for each <see cref="Block"/> of them.</summary>
internal sealed class SequenceEntityKeys(CareDatabase database) : EntityKeys, IDisposable
{
    /// <summary>The increment of the sequence <c>entity_pk</c>.</summary>
    private const int Block = 32;

    private readonly SemaphoreSlim gate = new(1);
    private int next;
    private int end;

    /// <summary>An insert that drew a key answers it below zero, in place of the version (<c>9999_writers.sql</c>).</summary>
    public override int Drawn(string? etag) => -int.Parse(etag!, CultureInfo.InvariantCulture);

    public override async ValueTask<int> ForPart()
    {
        await gate.WaitAsync();
        try
        {
            if (next == end)
            {
                await using var command = database.State.CreateCommand("select nextval('entity_pk')::int");
                next = (int)(await command.ExecuteScalarAsync())!;
                end = next + Block;
            }

            return next++;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
