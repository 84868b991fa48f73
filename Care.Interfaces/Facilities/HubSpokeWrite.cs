using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>The body of making or changing a link (contract 02, §7.1), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.HubSpokeWrite")]
public sealed record HubSpokeWrite
{
    /// <summary>The facility that is to be served.</summary>
    [Id(0), Required]
    public Optional<Guid> Spoke { get; init; }

    /// <summary>How; a regular hub where nothing is said.</summary>
    [Id(1), Choice(ChoiceStyle.Number)]
    public Optional<HubRelationship> Relationship { get; init; }
}
