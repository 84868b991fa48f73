using System.Globalization;

namespace Care.Grains.Diagnoses;

/// <summary>The integer that stands for an id of WHO's (contract 05, §10).</summary>
internal static class ConceptId
{
    private const string Entities = "http://id.who.int/icd/entity/";

    /// <summary>Entity <c>n</c>; <c>n/mms</c> is n·1000 + 1, <c>n/mms/other</c> + 2, <c>n/mms/unspecified</c> + 3.</summary>
    public static bool TryParse(string? uri, out long id)
    {
        id = 0;
        if (uri is null || !uri.StartsWith(Entities, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = uri[Entities.Length..].Split('/');
        if (!long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var entity) || entity is 0 or > long.MaxValue / 1001)
        {
            return false;
        }

        id = parts[1..] switch
        {
            [] => entity,
            ["mms"] => (entity * 1000) + 1,
            ["mms", "other"] => (entity * 1000) + 2,
            ["mms", "unspecified"] => (entity * 1000) + 3,
            _ => 0,
        };
        return id != 0;
    }
}
