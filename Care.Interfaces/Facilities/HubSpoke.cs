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
