using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>
/// That two facilities are linked once and that the network has no circle is held by the table of all links (<c>0010_facility_children.sql</c>).
/// </summary>
[GrainType("hub-spoke")]
internal sealed class HubSpokeGrain([Row] IPersistentState<HubSpokeState> stored, EntityStore store, FacilityAccess access, HubSpokeViews views)
    : FacilityChildGrain<HubSpokeState, HubSpoke, HubSpokeWrite>(stored, store, access, views), IHubSpoke
{
    public async Task<Outcome<Document<HubSpoke>>> Get(Guid hub) =>
        !GlobalPermissions.MayRead(Permissions) ? Error.Denied
            : await Access.CheckSeen(Permissions, hub) is { } unseen ? unseen
            : Belongs(hub) ? await Show()
            : NotFound;

    protected override ValueTask<Error?> CheckAdding(Guid facility) => Access.CheckSeen(Permissions, facility);

    protected override async ValueTask<Error?> Check(HubSpokeState next, HubSpokeWrite body) =>
        body.Spoke.Sent && await CheckSpoke(next) is { } wrong ? Error.Field("spoke", wrong) : null;

    /// <summary>
    /// What can be told without the other links. A link's own spoke counts as linked already: clients change the relationship without naming the spoke.
    /// </summary>
    private async ValueTask<string?> CheckSpoke(HubSpokeState next) =>
        !await Access.Exists(next.Spoke) ? "object with this id not found"
            : next.Spoke == next.Hub ? "Cannot set a facility as it's own spoke"
            : Exists && next.Spoke == State.Spoke ? FacilityNames.AlreadyLinked
            : null;
}
