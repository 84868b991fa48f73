using Care.Grains.Storage;

namespace Care.Grains.Comments;

/// <summary>A comment on a request of one facility to another, as it is stored (contract 06, §8 and §10). Never changed.</summary>
internal abstract record RequestCommentState : EntityState
{
    /// <summary>The request that is commented on.</summary>
    public Guid Request { get; init; }

    public string Comment { get; init; } = "";

    public int? CreatedBy { get; init; }
}
