using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Facilities;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Facilities;

/// <summary>Links with the two facilities that they join (contract 02, §7.1).</summary>
internal sealed class HubSpokeViews(FacilityDirectory facilities, PlaceDirectory places, FacilityViews views) : IEntityViews<HubSpokeState, HubSpoke>
{
    public async ValueTask<IReadOnlyList<HubSpoke>> Of(IReadOnlyList<Stored<HubSpokeState>> rows, CancellationToken cancellation = default)
    {
        var map = await places.Current(cancellation);
        var known = await facilities.FindAll(rows.SelectMany(link => (Guid?[])[link.State.Hub, link.State.Spoke]), cancellation);
        return [.. rows.Select(link => HubSpokeMapper.View(link.State, link.Id, Basic(link.State.Hub), Basic(link.State.Spoke)))];

        FacilityBasic? Basic(Guid facility) => known.TryGetValue(facility, out var row) ? views.Basic(row, map) : null;
    }
}

[Mapper]
internal static partial class HubSpokeMapper
{
    public static partial HubSpoke View(HubSpokeState link, Guid id, FacilityBasic? hubObject, FacilityBasic? spokeObject);
}
