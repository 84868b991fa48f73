using System.Collections.Immutable;
using Care.Interfaces.Beds;

namespace Care.Grains.Consultations;

/// <summary>
/// A move of the patient to or out of a bed, from when it is decided until it is done (contract 03, §7): what whoever finds it unfinished has to do. Until the
/// bed has admitted the patient it can be refused, and is then taken back as a whole; after that it can only be finished.
/// </summary>
internal sealed record BedMove
{
    /// <summary>The stay that begins or is changed; null where the patient only leaves.</summary>
    public BedStay? Next { get; init; }

    /// <summary>True where a stay is changed that there is already.</summary>
    public bool IsAmendment { get; init; }

    /// <summary>The stay that ends; null for none.</summary>
    public LeftStay? Left { get; init; }

    /// <summary>When it was written down; tells it from the other moves of its consultation.</summary>
    public DateTimeOffset BegunOn { get; init; }
}

/// <summary>A stay that ends by a move.</summary>
/// <param name="Stay">The stay.</param>
/// <param name="Bed">Its bed.</param>
/// <param name="Assets">Its assets.</param>
/// <param name="At">When it ends.</param>
internal sealed record LeftStay(Guid Stay, Guid Bed, ImmutableArray<Guid> Assets, DateTimeOffset At);
