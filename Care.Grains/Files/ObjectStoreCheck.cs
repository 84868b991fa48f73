using Care.Grains.Operations;

namespace Care.Grains.Files;

/// <summary>The object store. Without it no file is sent or read, and all else goes on.</summary>
internal sealed class ObjectStoreCheck(IObjectStore store) : IDependencyCheck
{
    public string Name => "object_store";

    public bool IsRequired => false;

    public async Task<string?> Look(CancellationToken cancellation)
    {
        await store.Check(cancellation);
        return null;
    }
}
