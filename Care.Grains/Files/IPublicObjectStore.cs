namespace Care.Grains.Files;

/// <summary>The bucket of public pictures: whoever knows an object's random key may read it (contract 01, C5; contract 02, §3.6).</summary>
public interface IPublicObjectStore
{
    /// <summary>Stores an object, in place of an earlier one of the same key.</summary>
    Task Put(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default);

    /// <summary>Removes an object that nothing points to any more. What can't be removed is left and logged: it hurts nobody but the bill.</summary>
    Task Delete(string key);
}
