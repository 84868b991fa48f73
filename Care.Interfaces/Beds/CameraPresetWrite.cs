using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Beds;

/// <summary>The body of a camera preset (contract 03, §6), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.CameraPresetWrite")]
public sealed record CameraPresetWrite
{
    /// <summary>Says that a preset of the bed has the name.</summary>
    public static Error NameTaken { get; } = Error.Field("name", "Name should be unique. Another preset related to this bed already uses the same name.");

    /// <summary>Its name, unique among the presets of the bed's cameras.</summary>
    [Id(0), Text(255, Blank = false)]
    public Optional<string?> Name { get; init; }

    /// <summary>Where the camera looks.</summary>
    [Id(1), Required, Shape<CameraPositionShape>]
    public Optional<CameraPosition> Position { get; init; }
}
