namespace Care.Interfaces.Calls;

/// <summary>Which part of a list is asked for (contract 01, A6).</summary>
/// <param name="Limit">How many rows at the most, from 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Offset">How many rows to pass over, from 0.</param>
[GenerateSerializer, Immutable, Alias("care.Paging")]
public readonly record struct Paging([property: Id(0)] int Limit, [property: Id(1)] int Offset)
{
    /// <summary>The page size where the client names none.</summary>
    public const int DefaultLimit = 14;

    /// <summary>The largest page that is served. The contract honours any limit; a server of health data does not (docs/differences.md).</summary>
    public const int MaxLimit = 50_000;

    /// <summary>The most rows that one call brings: longer pages are read in parts, so that none of them is in memory as a whole.</summary>
    public const int MaxPart = 1000;

    /// <summary>The first page of the default size.</summary>
    public static Paging First { get; } = new(DefaultLimit, 0);
}
