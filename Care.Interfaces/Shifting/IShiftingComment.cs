using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Shifting;

/// <summary>A comment on a shifting request (contract 06, §8). Keyed by the id that the API shows; never changed.</summary>
[Alias("care.IShiftingComment")]
public interface IShiftingComment : IGrainWithGuidKey
{
    /// <summary>Writes the comment: a new one, on a request in the caller's scope.</summary>
    /// <param name="request">The request.</param>
    /// <param name="text">The text, not blank.</param>
    [Alias("Write")]
    Task<Outcome<Document<ShiftingComment>>> Write(Guid request, string text);
}

/// <summary>Lists of comments on shifting requests (contract 06, §8). A pool of workers; key 0.</summary>
[Alias("care.IShiftingCommentQueries")]
public interface IShiftingCommentQueries : IGrainWithIntegerKey
{
    /// <summary>The comments on a request that the caller may read, newest first; none where the request is outside the scope.</summary>
    /// <param name="request">The request.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ShiftingCommentItem>>> List(Guid request, Paging paging, CancellationToken cancellation = default);

    /// <summary>One comment that the caller may read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ShiftingComment>>> Get(Guid request, Guid comment, CancellationToken cancellation = default);
}
