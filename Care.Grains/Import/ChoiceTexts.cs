using System.Collections.Immutable;
using Care.Interfaces.Choices;

namespace Care.Grains.Import;

/// <summary>How the old system stores a choice as text, where ours stores its number.</summary>
/// <param name="Values">The texts and their numbers.</param>
internal sealed record ChoiceTexts(ImmutableArray<(string Text, int Number)> Values)
{
    /// <summary>Stored as the member is named.</summary>
    public static ChoiceTexts Names<T>()
        where T : struct, Enum => Of<T>(value => value.ToString());

    /// <summary>Stored as it is shown.</summary>
    public static ChoiceTexts Labels<T>()
        where T : struct, Enum => Of<T>(Choice<T>.Label);

    /// <summary>Stored in lower case with hyphens.</summary>
    public static ChoiceTexts Slugs<T>()
        where T : struct, Enum => Of<T>(Choice<T>.Slug);

    /// <summary>With another text for a value.</summary>
    public ChoiceTexts And(string text, int number) => new(Values.Add((text, number)));

    /// <summary>The number of a column's text.</summary>
    public string Number(string column) => $"case {column} {string.Join(' ', Values.Select(value => $"when {Quoted(value.Text)} then {value.Number}"))} end";

    /// <summary>Whether a column holds a text that none of the values has.</summary>
    public string Unknown(string column) => $"{column} not in ({string.Join(", ", Values.Select(value => Quoted(value.Text)))})";

    private static ChoiceTexts Of<T>(Func<T, string> text)
        where T : struct, Enum => new([.. Choice<T>.All.Select(value => (text(value), Choice<T>.Number(value)))]);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
