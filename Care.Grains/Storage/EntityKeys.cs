namespace Care.Grains.Storage;

/// <summary>Hands out the integer keys that the API shows for some entities.</summary>
public abstract class EntityKeys
{
    /// <summary>A key that no entity has had before.</summary>
    public abstract ValueTask<int> Next();
}
