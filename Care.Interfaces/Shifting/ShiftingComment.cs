using Care.Interfaces.Users;

namespace Care.Interfaces.Shifting;

/// <summary>A comment as creating and reading it answer (contract 06, §8).</summary>
public sealed record ShiftingComment
{
    /// <summary>The comment.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same.</summary>
    public required Guid ExternalId { get; init; }

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

/// <summary>A comment in lists (contract 06, §8).</summary>
public sealed record ShiftingCommentItem
{
    /// <summary>The comment.</summary>
    public required Guid Id { get; init; }

    /// <summary>The text.</summary>
    public required string Comment { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Who wrote it, or null.</summary>
    public CommentAuthor? CreatedByObject { get; init; }
}

/// <summary>Who wrote a comment, as lists name them (contract 06, §8).</summary>
/// <param name="Id">The integer key.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
public sealed record CommentAuthor(int Id, string FirstName, string LastName);
