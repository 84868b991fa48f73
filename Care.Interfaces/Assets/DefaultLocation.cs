using Care.Interfaces.Locations;

namespace Care.Interfaces.Assets;

/// <summary>The location where a user's assets usually are (contract 03, §9.7).</summary>
public sealed record DefaultLocation
{
    /// <summary>When it was first told.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last told.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>The location.</summary>
    public required AssetLocation LocationObject { get; init; }
}
