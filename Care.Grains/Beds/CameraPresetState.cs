using Care.Grains.Storage;
using Care.Interfaces.Beds;

namespace Care.Grains.Beds;

/// <summary>A preset of a camera at a bed as it is stored (contract 03, §6).</summary>
[Kind("camera_preset")]
public sealed record CameraPresetState : EntityState
{
    public Guid AssetBed { get; init; }

    public string? Name { get; init; }

    public CameraPosition Position { get; init; } = new(0, 0, 0);

    public int? CreatedBy { get; init; }

    public int? UpdatedBy { get; init; }

    public bool IsMigrated { get; init; }
}
