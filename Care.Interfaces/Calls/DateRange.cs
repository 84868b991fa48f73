namespace Care.Interfaces.Calls;

/// <summary>A range of whole days in the server zone, both ends inclusive (contract 01, A7).</summary>
/// <param name="After">The first day, or null for no beginning.</param>
/// <param name="Before">The last day, or null for no end.</param>
[GenerateSerializer, Immutable, Alias("care.DateRange")]
public sealed record DateRange([property: Id(0)] DateOnly? After, [property: Id(1)] DateOnly? Before)
{
    /// <summary>The first instant of the range; null for no beginning.</summary>
    public DateTimeOffset? From => After is { } day ? ServerZone.StartOf(day) : null;

    /// <summary>The first instant after the range; null for no end.</summary>
    public DateTimeOffset? Until => Before is { } day && day < DateOnly.MaxValue ? ServerZone.StartOf(day.AddDays(1)) : null;
}
