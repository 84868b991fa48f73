using Care.Grains.Storage;

namespace Care.Grains.Shifting;

/// <summary>A comment as it is stored (contract 06, §8).</summary>
[Kind("shifting_comment", Name = "ShiftingRequestComment")]
public sealed record ShiftingCommentState : EntityState
{
    /// <summary>The request that is commented on.</summary>
    public Guid Request { get; init; }

    public string Comment { get; init; } = "";

    public int? CreatedBy { get; init; }
}
