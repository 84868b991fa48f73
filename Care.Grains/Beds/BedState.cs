using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Beds;

namespace Care.Grains.Beds;

/// <summary>A bed as it is stored (contract 03, §4). Who lies in it is told by the stays' rows, which are written in its turns alone.</summary>
[Kind("bed")]
internal sealed record BedState : EntityState
{
    public Guid Facility { get; init; }

    public Guid Location { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public BedType BedType { get; init; } = BedType.Regular;

    public JsonElement? Meta { get; init; }
}
