using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

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

/// <summary>The body of creating or changing a bed capacity (contract 02, §5), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.FacilityCapacityWrite")]
public sealed record FacilityCapacityWrite
{
    /// <summary>Room type.</summary>
    [Id(0), Required, Choice(ChoiceStyle.Number), Example(Facilities.RoomType.ICUBed, Changed = Facilities.RoomType.OxygenBed)]
    public Optional<RoomType> RoomType { get; init; }

    /// <summary>How many there are, from 0.</summary>
    [Id(1), Whole(0, FacilityLimits.MaxBeds), Example(30)]
    public Optional<int> TotalCapacity { get; init; }

    /// <summary>How many are taken, from 0.</summary>
    [Id(2), Whole(0, FacilityLimits.MaxBeds), Example(4)]
    public Optional<int> CurrentCapacity { get; init; }
}

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
