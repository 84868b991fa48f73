using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Resources;

/// <summary>
/// What a facility asks the network for, such as oxygen, and how far the request got (contract 06, §9). Keyed by the id that the API shows.
/// </summary>
[Alias("care.IResourceRequest")]
public interface IResourceRequest : IGrainWithGuidKey
{
    /// <summary>The request, for callers in whose scope it is (§9.2).</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ResourceRequest>>> Get();

    /// <summary>Makes the request (§9.4). It waits for approval, whatever status was sent.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Request")]
    Task<Outcome<Document<ResourceRequest>>> Request(ResourceRequestWrite body);

    /// <summary>Changes what was sent (§9.5). Every status but the first is the approving facility's to set.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<ResourceRequest>>> Update(ResourceRequestWrite body);

    /// <summary>Says whether the caller may comment on the request (§10).</summary>
    [ReadOnly, Alias("AllowComment")]
    Task<Outcome<Done>> AllowComment();
}
