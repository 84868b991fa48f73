namespace Care.Interfaces.Facilities;

/// <summary>How many beds of one room type a facility says it has (contract 02, §5). Typed in by hand, independent of the beds themselves.</summary>
public sealed record FacilityCapacity
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>The room type, as a number.</summary>
    public required RoomType RoomType { get; init; }

    /// <summary>The room type, as text.</summary>
    public required string RoomTypeText { get; init; }

    /// <summary>How many there are.</summary>
    public int TotalCapacity { get; init; }

    /// <summary>How many are taken.</summary>
    public int CurrentCapacity { get; init; }

    /// <summary>When the row was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}
