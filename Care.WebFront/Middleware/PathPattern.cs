using Microsoft.AspNetCore.Routing.Patterns;

namespace Care.WebFront.Middleware;

/// <summary>Compares paths with the patterns of routes as routing does not: letter by letter, whatever an id looks like.</summary>
internal static class PathPattern
{
    /// <summary>True when the path has the pattern's words where the pattern has them, in the same case, and something wherever it has a parameter.</summary>
    public static bool Fits(this RoutePattern pattern, PathString path)
    {
        var rest = path.Value.AsSpan().Trim('/');
        foreach (var segment in pattern.PathSegments)
        {
            if (segment is { IsSimple: true, Parts: [RoutePatternParameterPart { IsCatchAll: true }] })
            {
                return true;
            }

            if (rest.IsEmpty)
            {
                return segment is { IsSimple: true, Parts: [RoutePatternParameterPart { IsOptional: true }] };
            }

            var end = rest.IndexOf('/');
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (word.IsEmpty || !Fits(segment, word))
            {
                return false;
            }
        }

        return rest.IsEmpty;
    }

    private static bool Fits(RoutePatternPathSegment segment, ReadOnlySpan<char> word) => segment switch
    {
        { IsSimple: false } => true,
        { Parts: [RoutePatternLiteralPart literal] } => word.SequenceEqual(literal.Content),
        _ => true,
    };
}
