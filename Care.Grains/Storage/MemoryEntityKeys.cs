namespace Care.Grains.Storage;

/// <summary>Keys for the in-memory test cluster.</summary>
public sealed class MemoryEntityKeys : EntityKeys
{
    private static int last = 1000;

    public override ValueTask<int> Next() => new(Interlocked.Increment(ref last));
}
