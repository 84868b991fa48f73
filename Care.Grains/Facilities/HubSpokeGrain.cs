using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>That two facilities are linked once and that the network has no circle is held by the table of all links (<c>0010_facility_children.sql</c>).</summary>
[GrainType("hub-spoke")]
public sealed class HubSpokeGrain(
    [PersistentState("hub_spoke", StorageNames.Entities)] IPersistentState<HubSpokeState> stored,
    EntityStore store,
    FacilityAccess access,
    HubSpokeViews views)
    : EntityGrain<HubSpokeState>(stored, "hub_spoke", store), IHubSpoke
{
    private const string Entity = "FacilityHubSpoke";

    public async Task<Outcome<Document<HubSpoke>>> Get(Guid hub) =>
        !GlobalPermissions.MayRead(Permissions) ? Error.Denied
            : !await access.Sees(Permissions, hub) ? Error.NotFound("Facility")
            : Exists && State.Hub == hub ? await Shown()
            : Error.NotFound(Entity);

    public async Task<Outcome<Document<HubSpoke>>> Add(Guid hub, HubSpokeWrite body)
    {
        if (IsTaken || !await access.MayWriteBelow(Permissions, hub))
        {
            return Error.Denied;
        }

        return await access.Sees(Permissions, hub)
            ? await Store(new HubSpokeState { Pk = EntityKeys.ToBeDrawn, Hub = hub }, body)
            : Error.NotFound("Facility");
    }

    public async Task<Outcome<Document<HubSpoke>>> Change(Guid hub, HubSpokeWrite body) =>
        await access.CheckChange(Permissions, hub, Exists && State.Hub == hub, Entity) is { } refused ? refused : await Store(State, body);

    public async Task<Outcome<Done>> Remove(Guid hub) =>
        await access.CheckChange(Permissions, hub, Exists && State.Hub == hub, Entity) is { } refused ? refused : await SaveDeleted();

    private async Task<Outcome<Document<HubSpoke>>> Store(HubSpokeState state, HubSpokeWrite body)
    {
        if (body.Spoke is { Sent: true, Value: var spoke } && await CheckSpoke(state, spoke) is { } wrong)
        {
            return Error.Field("spoke", wrong);
        }

        var next = state.Merge(body);
        return await Save(next) is { } error ? error : await Shown();
    }

    /// <summary>What can be told without the other links. A link's own spoke counts as linked already: clients change the relationship without naming the spoke.</summary>
    private async ValueTask<string?> CheckSpoke(HubSpokeState state, Guid spoke) =>
        !await access.Exists(spoke) ? "object with this id not found"
            : spoke == state.Hub ? "Cannot set a facility as it's own spoke"
            : spoke == state.Spoke ? FacilityNames.AlreadyLinked
            : null;

    private async Task<Document<HubSpoke>> Shown() => Document<HubSpoke>.Of((await views.Show([(this.GetPrimaryKey(), State)]))[0]);
}
