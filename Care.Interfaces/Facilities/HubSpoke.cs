using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>A link that says: the spoke is served by the hub (contract 02, §7).</summary>
public sealed record HubSpoke
{
    /// <summary>The link.</summary>
    public required Guid Id { get; init; }

    /// <summary>The facility that serves.</summary>
    public required FacilityBasic? HubObject { get; init; }

    /// <summary>The facility that is served.</summary>
    public required FacilityBasic? SpokeObject { get; init; }

    /// <summary>How, as a number.</summary>
    public required HubRelationship Relationship { get; init; }

    /// <summary>When the link was made.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}

/// <summary>The body of making or changing a link (contract 02, §7.1), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.HubSpokeWrite")]
public sealed record HubSpokeWrite
{
    /// <summary>The facility that is to be served.</summary>
    [Id(0), Required, Example(DemoExamples.OtherFacility)]
    public Optional<Guid> Spoke { get; init; }

    /// <summary>How; a regular hub where nothing is said.</summary>
    [Id(1), Choice(ChoiceStyle.Number), Example(HubRelationship.RegularHub)]
    public Optional<HubRelationship> Relationship { get; init; }
}

/// <summary>How a hub serves a spoke (contract 02, §12), shown as a number.</summary>
public enum HubRelationship
{
    /// <summary>Regular Hub.</summary>
    [Label("Regular Hub")]
    RegularHub = 1,

    /// <summary>Tele ICU Hub.</summary>
    [Label("Tele ICU Hub")]
    TeleICUHub = 2,
}
