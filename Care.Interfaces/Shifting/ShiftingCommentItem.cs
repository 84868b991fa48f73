namespace Care.Interfaces.Shifting;

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
