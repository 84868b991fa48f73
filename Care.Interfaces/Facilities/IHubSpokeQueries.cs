using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

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
