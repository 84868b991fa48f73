namespace Care.Interfaces.Summaries;

/// <summary>What a facility entered as its beds of one room type (contract 07, 1.3).</summary>
public sealed record RoomAvailability
{
    /// <summary>The entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>The number of the room type.</summary>
    public required int RoomType { get; init; }

    /// <summary>The room type as text.</summary>
    public string RoomTypeText { get; init; } = "";

    /// <summary>How many beds there are.</summary>
    public int TotalCapacity { get; init; }

    /// <summary>How many of them are taken.</summary>
    public int CurrentCapacity { get; init; }

    /// <summary>When it was last entered.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
