using Care.Interfaces.Users;

namespace Care.Interfaces.Resources;

/// <summary>A comment on a resource request, in lists as by itself (contract 06, §10).</summary>
public sealed record ResourceComment
{
    /// <summary>The comment.</summary>
    public required Guid Id { get; init; }

    /// <summary>The text.</summary>
    public required string Comment { get; init; }

    /// <summary>When written.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Key of who wrote it, or null.</summary>
    public int? CreatedBy { get; init; }

    /// <summary>Who wrote it, or null.</summary>
    public UserMin? CreatedByObject { get; init; }
}
