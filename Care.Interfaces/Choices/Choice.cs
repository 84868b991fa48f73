using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Care.Interfaces.Choices;

/// <summary>The values of a choice field and their labels (contract 01, A5). Numbers are what is stored, labels what labelled fields show.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public static class Choice<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Labels = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, LabelOf);
    private static readonly FrozenDictionary<string, T> Values = Labels.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, T> Names = Labels.Keys.ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);
    private static readonly FrozenDictionary<T, string> Slugs =
        Labels.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToLowerInvariant().Replace(' ', '-'));
    private static readonly FrozenDictionary<string, T> ValuesOfSlugs = Slugs.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All values, in the order of their numbers.</summary>
    public static IReadOnlyList<T> All { get; } = [.. Labels.Keys.Order()];

    /// <summary>The label of a value.</summary>
    public static string Label(T value) => Labels.TryGetValue(value, out var label) ? label : value.ToString();

    /// <summary>The label of a value that may be missing.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Label(T? value) => value is { } present ? Label(present) : null;

    /// <summary>Finds the value that bears a label.</summary>
    public static bool TryParseLabel(string? label, out T value)
    {
        value = default;
        return label is not null && Values.TryGetValue(label, out value);
    }

    /// <summary>The label in lower case with hyphens (<c>entered-in-error</c>), by which some choices go in and out.</summary>
    public static string Slug(T value) => Slugs[value];

    /// <summary>Finds the value that bears a slug.</summary>
    public static bool TryParseSlug(string? slug, out T value)
    {
        value = default;
        return slug is not null && ValuesOfSlugs.TryGetValue(slug, out value);
    }

    /// <summary>Finds the value by its member's name, by which some choices go in and out.</summary>
    public static bool TryParseName(string? name, out T value)
    {
        value = default;
        return name is not null && Names.TryGetValue(name, out value);
    }

    /// <summary>Finds the value that bears a number.</summary>
    public static bool TryParseNumber(long number, out T value)
    {
        value = default;
        if (number is < int.MinValue or > int.MaxValue)
        {
            return false;
        }

        value = (T)Enum.ToObject(typeof(T), (int)number);
        return Labels.ContainsKey(value);
    }

    /// <summary>Finds the value by its number written as text.</summary>
    public static bool TryParseNumber(string? text, out T value)
    {
        value = default;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && TryParseNumber(number, out value);
    }

    /// <summary>The stored number of a value.</summary>
    public static int Number(T value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static string LabelOf(T value) =>
        typeof(T).GetField(value.ToString())?.GetCustomAttribute<LabelAttribute>()?.Text ?? value.ToString();
}

/// <summary>The text that the API shows and accepts for one value of a choice (contract 01, A5), where it is not the member's own name.</summary>
/// <param name="text">The label, exact and case-sensitive.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string text) : Attribute
{
    /// <summary>The label.</summary>
    public string Text { get; } = text;
}
