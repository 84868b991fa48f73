using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Files;

/// <summary>The body of a change to a file (contract 07, §5.5): what was sent changes, what was left out stays.</summary>
[GenerateSerializer, Immutable, Alias("care.FileChange")]
public sealed record FileChange
{
    /// <summary>The name that it is shown by.</summary>
    [Id(0), Required, Text(Characters.MaxLine), Example("Blood report of March")]
    public Optional<string> Name { get; init; }

    /// <summary>True once the bytes are in the store.</summary>
    [Id(1), NotMerged]
    public Optional<bool> UploadCompleted { get; init; }

    /// <summary>True to archive it, for good.</summary>
    [Id(2), NotMerged]
    public Optional<bool> IsArchived { get; init; }

    /// <summary>Why it is archived; needed then.</summary>
    [Id(3), Text(Characters.MaxLine, Blank = true)]
    public Optional<string> ArchiveReason { get; init; }
}

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
