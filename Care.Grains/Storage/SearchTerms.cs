namespace Care.Grains.Storage;

/// <summary>Splits a search text into its terms (contract 01, A7): at white space and commas, a quoted phrase stays whole.</summary>
internal static class SearchTerms
{
    /// <summary>More terms than anyone types; each costs a pass over the candidates.</summary>
    private const int MaxTerms = 12;

    public static IReadOnlyList<string> Of(string? text)
    {
        List<string> terms = [];
        var rest = (text ?? "").AsSpan();
        while (terms.Count < MaxTerms && Next(ref rest) is { } term)
        {
            terms.Add(term);
        }

        return terms;
    }

    private static string? Next(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(", \t\r\n");
        if (rest.IsEmpty)
        {
            return null;
        }

        var quote = rest[0] is '"' or '\'' ? rest[0] : '\0';
        var closing = quote == '\0' ? -1 : rest[1..].IndexOf(quote);
        if (closing > 0)
        {
            var phrase = rest.Slice(1, closing).ToString();
            rest = rest[(closing + 2)..];
            return phrase;
        }

        var end = rest.IndexOfAny(", \t\r\n");
        var word = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? default : rest[end..];
        return word;
    }
}
