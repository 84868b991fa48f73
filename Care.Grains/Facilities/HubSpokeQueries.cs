using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("hub-spoke-queries")]
internal sealed class HubSpokeQueries(CareDatabase database, FacilityAccess access, HubSpokeViews views) : Grain, IHubSpokeQueries
{
    public async Task<Outcome<Page<HubSpoke>>> Spokes(Guid hub, Paging paging, CancellationToken cancellation) =>
        GlobalPermissions.MayRead(CallerPermissions.Current)
            ? await Links(hub, new Criteria().Add($"t.hub = {hub}"), paging, cancellation)
            : Error.Denied;

    /// <summary>Unlike the spokes, the hubs are shown to users who are not verified (contract 02, §7.2).</summary>
    public Task<Outcome<Page<HubSpoke>>> Hubs(Guid spoke, Paging paging, CancellationToken cancellation) =>
        Links(spoke, new Criteria().Add($"t.spoke = {spoke}"), paging, cancellation);

    private async Task<Outcome<Page<HubSpoke>>> Links(Guid facility, Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        if (!await access.Sees(CallerPermissions.Current, facility))
        {
            return Kind<FacilityState>.NotFound;
        }

        var (count, links) = await criteria.ReadStored<HubSpokeState>(database.Reads, "t.pk", paging, cancellation);
        return Page<HubSpoke>.Of(count, await views.Of(links, cancellation));
    }
}
