namespace Care.Interfaces.Facilities;

/// <summary>One entry of the history of a bed capacity (contract 02, §5.7).</summary>
public sealed record FacilityCapacityVersion
{
    /// <summary>The entry's key.</summary>
    public required long HistoryId { get; init; }

    /// <summary>When the change was made.</summary>
    public required DateTimeOffset HistoryDate { get; init; }

    /// <summary><c>+</c> created, <c>~</c> changed, soft deletion included.</summary>
    public required string HistoryType { get; init; }

    /// <summary>Always null: no reason is asked for.</summary>
    public string? HistoryChangeReason { get; init; }

    /// <summary>The user (integer key) who made the change, or null.</summary>
    public int? HistoryUser { get; init; }

    /// <summary>The row's integer key.</summary>
    public required int Id { get; init; }

    /// <summary>The row.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>The room type at the time, as a number.</summary>
    public required RoomType RoomType { get; init; }

    /// <summary>The total at the time.</summary>
    public int TotalCapacity { get; init; }

    /// <summary>The number taken at the time.</summary>
    public int CurrentCapacity { get; init; }
}
