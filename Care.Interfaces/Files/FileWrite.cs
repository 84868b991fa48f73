namespace Care.Interfaces.Files;

/// <summary>The body of a new file (contract 07, §5.3), its shape already checked.</summary>
/// <param name="FileType">What it hangs on.</param>
/// <param name="FileCategory">What it shows.</param>
/// <param name="Name">The name that it is shown by.</param>
/// <param name="AssociatingId">The object that it hangs on; null where what was sent is no id.</param>
/// <param name="OriginalName">The client's name of the file, which gives the extension.</param>
/// <param name="MimeType">The content type that it will be sent with.</param>
[GenerateSerializer, Immutable, Alias("care.FileWrite")]
public sealed record FileWrite(
    [property: Id(0)] FileType FileType,
    [property: Id(1)] FileCategory FileCategory,
    [property: Id(2)] string Name,
    [property: Id(3)] Guid? AssociatingId,
    [property: Id(4)] string OriginalName,
    [property: Id(5)] string MimeType);
