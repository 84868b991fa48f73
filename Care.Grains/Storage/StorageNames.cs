namespace Care.Grains.Storage;

/// <summary>The names of the storage providers.</summary>
public static class StorageNames
{
    /// <summary>Entities and all other grain state: PostgreSQL, or memory on the test cluster.</summary>
    public const string Entities = "care";
}
