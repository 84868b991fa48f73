using System.Text.Json;
using Care.Interfaces.Assets;

namespace Care.Interfaces.Beds;

/// <summary>A monitor or a camera that stands at a bed (contract 03, §1).</summary>
public sealed record AssetBed
{
    /// <summary>The link.</summary>
    public required Guid Id { get; init; }

    /// <summary>The asset.</summary>
    public required Asset AssetObject { get; init; }

    /// <summary>The bed.</summary>
    public required Bed BedObject { get; init; }

    /// <summary>What the client keeps with it.</summary>
    public JsonElement Meta { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
