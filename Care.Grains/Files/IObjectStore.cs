using Care.Interfaces.Files;

namespace Care.Grains.Files;

/// <summary>
/// Where objects are kept (contract 07, §5.8 and §5.9): any S3 API, or a directory for development. What it can't do it says by
/// <see cref="Interfaces.Calls.DependencyFailedException"/>; what it throws itself never leaves the silo.
/// </summary>
internal interface IObjectStore
{
    /// <summary>Stores an object, in place of an earlier one of the same key.</summary>
    Task Put(ObjectBucket bucket, string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default);

    /// <summary>What is stored under a key, or null.</summary>
    Task<StoredObject?> Find(ObjectBucket bucket, string key, CancellationToken cancellation = default);

    /// <summary>The bytes of an object, or null when there is none: for what the cluster itself sends on, such as an attachment.</summary>
    Task<byte[]?> Get(ObjectBucket bucket, string key, CancellationToken cancellation = default);

    /// <summary>Removes an object that nothing points to any more. What can't be removed is left and logged: it hurts nobody but the bill.</summary>
    Task Delete(ObjectBucket bucket, string key);

    /// <summary>Gives an object another key, at which it replaces none. Whatever is stored under the old one later, the object stays as it was.</summary>
    /// <returns>False when there was no such object.</returns>
    Task<bool> Move(ObjectBucket bucket, string from, string to, CancellationToken cancellation = default);

    /// <summary>
    /// Takes no more bytes for an object that is being sent, and throws away what was sent. A store that can't refuse them has them lie where nobody reads
    /// them.
    /// </summary>
    Task Close(ObjectBucket bucket, string key);

    /// <summary>A link by which a browser stores the object, with this content type and no other.</summary>
    Task<string> UploadLink(ObjectBucket bucket, string key, string contentType, TimeSpan life);

    /// <summary>A link by which a browser reads the object; its path ends with the key.</summary>
    Task<string> ReadLink(ObjectBucket bucket, string key, string disposition, TimeSpan life);

    /// <summary>Asks the store for a sign of life.</summary>
    Task Check(CancellationToken cancellation = default);
}
