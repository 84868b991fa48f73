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
