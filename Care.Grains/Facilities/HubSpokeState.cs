using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>A link between facilities as it is stored (contract 02, §7).</summary>
[Kind("hub_spoke", Name = "FacilityHubSpoke")]
internal sealed record HubSpokeState : EntityState, IFacilityChild
{
    public Guid Hub { get; init; }

    Guid IFacilityChild.Facility
    {
        get => Hub;
        init => Hub = value;
    }

    public Guid Spoke { get; init; }

    public HubRelationship Relationship { get; init; } = HubRelationship.RegularHub;
}
