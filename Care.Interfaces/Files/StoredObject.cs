namespace Care.Interfaces.Files;

/// <summary>What the object store tells of an object without sending it.</summary>
/// <param name="Length">Its size in bytes.</param>
/// <param name="ContentType">The content type that it was stored with.</param>
public sealed record StoredObject(long Length, string ContentType);
