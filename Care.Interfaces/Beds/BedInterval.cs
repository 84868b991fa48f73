namespace Care.Interfaces.Beds;

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
