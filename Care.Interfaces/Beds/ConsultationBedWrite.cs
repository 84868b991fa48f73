using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Beds;

/// <summary>The body of a stay in a bed (contract 03, §7.1), its shape already checked.</summary>
[GenerateSerializer, Immutable, Alias("care.ConsultationBedWrite")]
public sealed record ConsultationBedWrite
{
    /// <summary>How many assets are assigned to a stay at the most.</summary>
    public const int MaxAssets = 50;

    /// <summary>Whose stay it is.</summary>
    [Id(0), Required, NotMerged, Example(DemoExamples.Consultation)]
    public Optional<Guid> Consultation { get; init; }

    /// <summary>In which bed.</summary>
    [Id(1), Required, NotMerged, Example(DemoExamples.FreeBed, Changed = DemoExamples.Bed)]
    public Optional<Guid> Bed { get; init; }

    /// <summary>From when, not before the patient came.</summary>
    [Id(2), Required, NotMerged, Example("2024-01-15T09:30:00+05:30", Changed = "2023-12-06T09:45:00+05:30")]
    public Optional<DateTimeOffset> StartDate { get; init; }

    /// <summary>Until when; null while it is open.</summary>
    [Id(3), NotMerged]
    public Optional<DateTimeOffset?> EndDate { get; init; }

    /// <summary>The movable assets that are assigned to it. Counts when the stay is created.</summary>
    [Id(4), Items(MaxAssets), NotMerged]
    public Optional<ImmutableArray<Guid>> Assets { get; init; }

    /// <summary>What the client keeps with it.</summary>
    [Id(5), FreeJson, NotMerged]
    public Optional<string> Meta { get; init; }
}
