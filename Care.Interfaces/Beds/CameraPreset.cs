using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

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

/// <summary>The body of a camera preset (contract 03, §6), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.CameraPresetWrite")]
public sealed record CameraPresetWrite
{
    /// <summary>Says that a preset of the bed has the name.</summary>
    public static Error NameTaken { get; } = Error.Field("name", "Name should be unique. Another preset related to this bed already uses the same name.");

    /// <summary>Its name, unique among the presets of the bed's cameras.</summary>
    [Id(0), Text(255, Blank = false), Example("Monitor", OnCreate = true)]
    public Optional<string?> Name { get; init; }

    /// <summary>Where the camera looks.</summary>
    [Id(1), Required, Shape<CameraPositionShape>, Example("""{"x":0.1,"y":-0.2,"zoom":0.5}""")]
    public Optional<CameraPosition> Position { get; init; }
}
