using System.Collections.Immutable;
using Care.Grains.Storage;

namespace Care.Grains.Assets;

/// <summary>A service record as it is stored (contract 03, §11).</summary>
[Kind("asset_service")]
internal sealed record AssetServiceState : EntityState
{
    /// <summary>The most changes of a record: it is corrected, not kept as a diary.</summary>
    public const int MaxEdits = 100;

    public Guid Asset { get; init; }

    public DateOnly? ServicedOn { get; init; }

    public string? Note { get; init; }

    /// <summary>Its changes, the newest first.</summary>
    public ImmutableArray<AssetServiceEdit> Edits { get; init; } = [];
}

/// <summary>A change of a service record as it is stored.</summary>
internal sealed record AssetServiceEdit(DateOnly? ServicedOn, string? Note, DateTimeOffset EditedOn, int? EditedBy);
