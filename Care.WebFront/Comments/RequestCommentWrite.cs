using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Comments;

/// <summary>A comment on a request of one facility to another (contract 06, §8 and §10).</summary>
internal sealed record RequestCommentWrite
{
    /// <summary>The text, not blank.</summary>
    [Required, Text(Characters.MaxNote, Missing = "Comment cannot be empty")]
    public required string Comment { get; init; }
}
