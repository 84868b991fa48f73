namespace Care.Grains.Storage;

/// <summary>Takes keys from the database in blocks: one round trip for each <see cref="Block"/> entities.</summary>
public sealed class SequenceEntityKeys(CareDatabase database) : EntityKeys, IDisposable
{
    /// <summary>The increment of the sequence <c>entity_pk</c>.</summary>
    private const int Block = 32;

    private readonly SemaphoreSlim gate = new(1);
    private int next;
    private int end;

    public override async ValueTask<int> Next()
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
