namespace Care.Interfaces.Files;

/// <summary>A new file as its registration is answered (contract 07, §5.3).</summary>
/// <param name="Id">The file.</param>
/// <param name="FileType">What it hangs on, by name.</param>
/// <param name="FileCategory">What it shows, by name.</param>
/// <param name="Name">The name that it is shown by.</param>
/// <param name="SignedUrl">Where its bytes are to be PUT, within the hour.</param>
/// <param name="InternalName">Its name in the store.</param>
public sealed record FileRegistered(Guid Id, string FileType, string FileCategory, string Name, string SignedUrl, string InternalName);
