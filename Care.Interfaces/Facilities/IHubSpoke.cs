using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>A link between a hub and its spoke (contract 02, §7). Keyed by the id that the API shows.</summary>
[Alias("care.IHubSpoke")]
public interface IHubSpoke : IGrainWithGuidKey
{
    /// <summary>The link, for callers who see the hub.</summary>
    /// <param name="hub">The hub in whose path it was addressed.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<HubSpoke>>> Get(Guid hub);

    /// <summary>Makes the link. Refused between facilities that are linked already, and where the spoke is above the hub.</summary>
    /// <param name="hub">The facility that serves.</param>
    /// <param name="body">What was sent; the spoke is required.</param>
    [Alias("Add")]
    Task<Outcome<Document<HubSpoke>>> Add(Guid hub, HubSpokeWrite body);

    /// <summary>Changes the link.</summary>
    /// <param name="hub">The hub in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Change")]
    Task<Outcome<Document<HubSpoke>>> Change(Guid hub, HubSpokeWrite body);

    /// <summary>Soft-deletes the link; the two may be linked again.</summary>
    /// <param name="hub">The hub in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid hub);
}

/// <summary>The network around a facility (contract 02, §7). A pool of workers; key 0.</summary>
[Alias("care.IHubSpokeQueries")]
public interface IHubSpokeQueries : IGrainWithIntegerKey
{
    /// <summary>The links to the facilities that this one serves.</summary>
    [ReadOnly, Alias("Spokes")]
    Task<Outcome<Page<HubSpoke>>> Spokes(Guid hub, Paging paging, CancellationToken cancellation = default);

    /// <summary>The links to the facilities that serve this one.</summary>
    [ReadOnly, Alias("Hubs")]
    Task<Outcome<Page<HubSpoke>>> Hubs(Guid spoke, Paging paging, CancellationToken cancellation = default);
}
