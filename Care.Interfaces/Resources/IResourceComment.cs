using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Resources;

/// <summary>A comment on a resource request (contract 06, §10). Keyed by the id that the API shows; never changed.</summary>
[Alias("care.IResourceComment")]
public interface IResourceComment : IGrainWithGuidKey
{
    /// <summary>Writes the comment: a new one, on a request in the caller's scope.</summary>
    /// <param name="resource">The request.</param>
    /// <param name="text">The text, not blank.</param>
    [Alias("Write")]
    Task<Outcome<Document<ResourceComment>>> Write(Guid resource, string text);
}

/// <summary>Lists of comments on resource requests (contract 06, §10). A pool of workers; key 0.</summary>
[Alias("care.IResourceCommentQueries")]
public interface IResourceCommentQueries : IGrainWithIntegerKey
{
    /// <summary>The comments on a request that the caller may read, newest first; none where the request is outside the scope.</summary>
    /// <param name="resource">The request.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ResourceComment>>> List(Guid resource, Paging paging, CancellationToken cancellation = default);

    /// <summary>One comment that the caller may read.</summary>
    /// <param name="resource">The request.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ResourceComment>>> Get(Guid resource, Guid comment, CancellationToken cancellation = default);
}
