using System.Text.Json;
using Care.Interfaces.Assets;

namespace Care.Interfaces.Beds;

/// <summary>A stay of a patient in a bed (contract 03, §1).</summary>
public sealed record ConsultationBed
{
    /// <summary>The stay.</summary>
    public required Guid Id { get; init; }

    /// <summary>The bed.</summary>
    public required Bed BedObject { get; init; }

    /// <summary>The movable assets that are assigned to it, without those that were deleted.</summary>
    public required IReadOnlyList<Asset> AssetsObjects { get; init; }

    /// <summary>From when.</summary>
    public DateTimeOffset StartDate { get; init; }

    /// <summary>Until when; null while it is open.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>What the client keeps with it.</summary>
    public JsonElement Meta { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
