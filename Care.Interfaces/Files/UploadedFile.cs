namespace Care.Interfaces.Files;

/// <summary>
/// A file as it was sent in a multipart request. Only small public pictures travel this way; patients' files go to the object store by signed URL.
/// </summary>
/// <param name="Name">The name that the client gave it; nothing but its extension is used.</param>
/// <param name="Bytes">Its content, as sent.</param>
[GenerateSerializer, Immutable, Alias("care.UploadedFile")]
public sealed record UploadedFile([property: Id(0)] string Name, [property: Id(1)] byte[] Bytes)
{
    /// <summary>The part of the name after the last dot, in lower case; empty without one.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();
}
