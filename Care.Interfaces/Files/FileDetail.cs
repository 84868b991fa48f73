using Care.Interfaces.Users;

namespace Care.Interfaces.Files;

/// <summary>One file, with a fresh link to its bytes (contract 07, §5.4).</summary>
public sealed record FileDetail
{
    /// <summary>The file.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name that it is shown by.</summary>
    public required string Name { get; init; }

    /// <summary>Who sent it; null when the cluster made it.</summary>
    public UserMin? UploadedBy { get; init; }

    /// <summary>Whether its bytes are in the store.</summary>
    public bool UploadCompleted { get; init; }

    /// <summary>Whether it is archived.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Why it was archived; empty otherwise.</summary>
    public required string ArchiveReason { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>Where its bytes can be read, within the hour.</summary>
    public required string ReadSignedUrl { get; init; }

    /// <summary>What it shows, by name.</summary>
    public required string FileCategory { get; init; }

    /// <summary>With its dot; empty without one.</summary>
    public required string Extension { get; init; }
}
