using Care.Interfaces.Users;

namespace Care.Interfaces.Beds;

/// <summary>Where a camera at a bed looks at the press of a button (contract 03, §1).</summary>
public sealed record CameraPreset
{
    /// <summary>The preset.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, unique among the presets of the bed's cameras; may be null.</summary>
    public string? Name { get; init; }

    /// <summary>The camera at the bed.</summary>
    public required AssetBed AssetBed { get; init; }

    /// <summary>Where the camera looks.</summary>
    public required CameraPosition Position { get; init; }

    /// <summary>Who entered it, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>Who changed it, or null.</summary>
    public UserMin? UpdatedBy { get; init; }

    /// <summary>Whether it was taken over from an older form of the record.</summary>
    public bool IsMigrated { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
