using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;

namespace Care.Tests.Binding;

/// <summary>A value that a field takes, as far as its declaration tells: another one for each field, and none that a field has where nothing is said.</summary>
internal static class SampleValue
{
    public static JsonNode? Of(SentField field, int index) => field switch
    {
        { Shape: not null } or { IsFile: true } => null,
        { IsList: true } => new JsonArray(One(field, index)),
        _ => One(field, index),
    };

    /// <summary>The texts by which each member of an enumeration goes over the wire.</summary>
    public static IEnumerable<HashSet<string>> FormsOf(Type choice) =>
        (IEnumerable<HashSet<string>>)typeof(SampleValue).GetMethod(nameof(Forms), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(choice)
            .Invoke(null, [])!;

    private static IEnumerable<HashSet<string>> Forms<T>()
        where T : struct, Enum => Choice<T>.All.Select(value => new HashSet<string>
        {
            Choice<T>.Number(value).ToString(CultureInfo.InvariantCulture), Choice<T>.Label(value), value.ToString(), Choice<T>.Slug(value),
        });

    private static JsonNode? One(SentField field, int index) => field switch
    {
        { Form: { } form } => OfForm(form, index),
        _ when field.Get<FreeJsonAttribute>() is not null => new JsonObject { ["sample"] = index },
        _ when field.Get<PhoneAttribute>() is not null => string.Create(CultureInfo.InvariantCulture, $"+9198765{43000 + index}"),
        _ when field.Get<TextAttribute>() is { } text => $"Sample {index}" is var sample && sample.Length > text.Max ? sample[..text.Max] : sample,
        _ when field.Get<WholeAttribute>() is { } whole => Math.Min(whole.Max, Math.Max(1, whole.Min) + (index % 5)),
        _ when field.Get<NumberAttribute>() is { } number => Math.Min(number.Max, Math.Max(1, number.Min) + (index % 5)),
        _ when field.Get<DigitsAttribute>() is { } digits => Math.Min(digits.Max, Math.Max(1, digits.Min) + (index % 5)),
        { Type.IsEnum: true } when field.Get<ChoiceAttribute>() is { } choice => OfChoice(field.Type, choice.Style, index),
        { Type: var type } when type == typeof(bool) => true,
        { Type: var type } when type == typeof(DateOnly) => string.Create(CultureInfo.InvariantCulture, $"2024-03-{1 + (index % 28):00}"),
        { Type: var type } when type == typeof(DateTimeOffset) => string.Create(CultureInfo.InvariantCulture, $"2024-03-{1 + (index % 28):00}T10:00:00Z"),
        { IsMessage: true } => new JsonObject(SentField.Flat(field.Type).Select((inner, place) => KeyValuePair.Create(inner.Name, Of(inner, place)))),
        _ => null,
    };

    private static JsonNode OfForm(Type form, int index) => form.Name switch
    {
        nameof(Interfaces.Users.Username) => $"sample{index}",
        nameof(Interfaces.Users.EmailAddress) => $"sample{index}@example.org",
        nameof(Interfaces.Users.WebAddress) => $"https://example.org/{index}",
        nameof(Interfaces.Facilities.MiddlewareAddress) => $"m{index}.example.org",
        _ => throw new InvalidOperationException($"No sample of {form}."),
    };

    private static JsonNode OfChoice(Type type, ChoiceStyle style, int index) =>
        (JsonNode)typeof(SampleValue).GetMethod(nameof(Chosen), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
            .Invoke(null, [style, index])!;

    /// <summary>Not the first, which is often what a field has where nothing is said.</summary>
    private static JsonNode Chosen<T>(ChoiceStyle style, int index)
        where T : struct, Enum
    {
        var value = Choice<T>.All[Choice<T>.All.Count == 1 ? 0 : 1 + (index % (Choice<T>.All.Count - 1))];
        return style switch
        {
            ChoiceStyle.Number => Choice<T>.Number(value),
            ChoiceStyle.Name or ChoiceStyle.NameOrLabel => value.ToString(),
            ChoiceStyle.Slug => Choice<T>.Slug(value),
            _ => Choice<T>.Label(value),
        };
    }
}
