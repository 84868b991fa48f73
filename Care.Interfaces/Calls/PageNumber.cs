namespace Care.Interfaces.Calls;

/// <summary>Which page of a list is asked for, where lists are cut into numbered pages of a fixed size (contract 01, A6).</summary>
/// <param name="Number">The page, from 1; <see cref="LastPage"/> for the last one.</param>
/// <param name="Size">How many rows a page has.</param>
[GenerateSerializer, Immutable, Alias("care.PageNumber")]
public readonly record struct PageNumber([property: Id(0)] int Number, [property: Id(1)] int Size)
{
    /// <summary>Asks for the last page, whichever that is.</summary>
    public const int LastPage = 0;

    /// <summary>The answer to a page that there is not (404).</summary>
    public static Error Invalid { get; } = Error.OfDetail(ErrorKind.NotFound, "Invalid page.");

    /// <summary>The number of the asked page among so many rows, or null when there is no such page. A list without rows has one page, an empty one.</summary>
    /// <param name="count">How many rows there are.</param>
    public int? Among(long count)
    {
        var last = (int)Math.Max(1, (count + Size - 1) / Size);
        return Number == LastPage ? last : Number <= last ? Number : null;
    }

    /// <summary>The asked part of a list whose rows are counted, or null when there is no such page.</summary>
    /// <param name="count">How many rows there are.</param>
    public Paging? Within(long count) => Among(count) is { } number ? new Paging(Size, (number - 1) * Size) : null;
}
