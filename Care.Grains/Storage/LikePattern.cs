namespace Care.Grains.Storage;

/// <summary>Patterns for LIKE in which what the client sent stands for itself.</summary>
internal static class LikePattern
{
    public static string Containing(string text) => "%" + Literal(text) + "%";

    private static string Literal(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
