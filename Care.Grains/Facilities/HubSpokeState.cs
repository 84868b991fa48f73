using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>A link between facilities as it is stored (contract 02, §7).</summary>
public sealed record HubSpokeState : EntityState
{
    public Guid Hub { get; init; }

    public Guid Spoke { get; init; }

    public HubRelationship Relationship { get; init; } = HubRelationship.RegularHub;
}
