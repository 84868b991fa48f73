using Care.Interfaces.Users;

namespace Care.Interfaces.Files;

/// <summary>A file as its change is answered (contract 07, §5.5).</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">The name that it is shown by.</param>
/// <param name="UploadCompleted">Whether its bytes are in the store.</param>
/// <param name="IsArchived">Whether it is archived.</param>
/// <param name="ArchiveReason">Why it was archived; empty otherwise.</param>
/// <param name="ArchivedBy">Who archived it, or null.</param>
/// <param name="ArchivedDatetime">When it was archived, or null.</param>
public sealed record FileChanged(
    Guid Id, string Name, bool UploadCompleted, bool IsArchived, string ArchiveReason, UserMin? ArchivedBy, DateTimeOffset? ArchivedDatetime);
