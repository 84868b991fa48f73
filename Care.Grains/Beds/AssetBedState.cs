using System.Text.Json;
using Care.Grains.Storage;

namespace Care.Grains.Beds;

/// <summary>A monitor or a camera at a bed as it is stored (contract 03, §5).</summary>
[Kind("asset_bed")]
public sealed record AssetBedState : EntityState
{
    public Guid Asset { get; init; }

    public Guid Bed { get; init; }

    public JsonElement? Meta { get; init; }

    /// <summary>True from the deletion on until the camera's presets are deleted, too.</summary>
    public bool IsClosing { get; init; }
}
