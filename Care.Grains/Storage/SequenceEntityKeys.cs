using System.Globalization;

namespace Care.Grains.Storage;

/// <summary>Keys from the sequences of the database. Those of parts are taken in blocks: one round trip for each <see cref="Block"/> of them.</summary>
public sealed class SequenceEntityKeys(CareDatabase database) : EntityKeys, IDisposable
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
