using System.Collections.Immutable;

namespace Care.Interfaces.Beds;

/// <summary>A stay as the grains hand it on (contract 03, §7).</summary>
[GenerateSerializer, Immutable, Alias("care.BedStay")]
public sealed record BedStay
{
    /// <summary>The stay.</summary>
    [Id(0)]
    public Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(1)]
    public Guid Consultation { get; init; }

    /// <summary>In which bed.</summary>
    [Id(2)]
    public Guid Bed { get; init; }

    /// <summary>From when.</summary>
    [Id(3)]
    public DateTimeOffset StartDate { get; init; }

    /// <summary>Until when; null while it is open.</summary>
    [Id(4)]
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>The movable assets that are assigned to it, for good.</summary>
    [Id(5)]
    public ImmutableArray<Guid> Assets { get; init; } = [];

    /// <summary>What the client keeps with it, as JSON.</summary>
    [Id(6)]
    public string Meta { get; init; } = "{}";

    /// <summary>When in it, as the rules of beds compare it.</summary>
    public BedInterval Interval => new(Id, Consultation, StartDate, EndDate);
}

/// <summary>When a stay is in a bed: all that the rules of beds compare.</summary>
/// <param name="Stay">The stay.</param>
/// <param name="Consultation">Whose it is.</param>
/// <param name="Start">From when.</param>
/// <param name="End">Until when; null while it is open.</param>
public readonly record struct BedInterval(Guid Stay, Guid Consultation, DateTimeOffset Start, DateTimeOffset? End)
{
    /// <summary>True while somebody lies there with no end set.</summary>
    public bool IsOpen => End is null;

    /// <summary>True when the instant lies in a stay that has an end, both bounds included.</summary>
    public bool Encloses(DateTimeOffset instant) => Start <= instant && instant <= End;

    /// <summary>True when there is time that belongs to both. The end belongs to neither: who leaves at noon is not in the way of who comes at noon.</summary>
    public bool Overlaps(BedInterval other) => (other.End is not { } otherEnd || Start < otherEnd) && (End is not { } end || other.Start < end);
}
