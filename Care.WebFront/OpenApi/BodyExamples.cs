using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;

namespace Care.WebFront.OpenApi;

/// <summary>
/// Makes an example of a message: what is required, with values of the field's type, bounds and choices, and what says an example of its own
/// (<see cref="ExampleAttribute"/>).
/// </summary>
internal static class BodyExamples
{
    private const string SomePhone = "+919876543210";
    private const string SomeDay = "2024-01-15";
    private const string SomeMoment = "2024-01-15T09:30:00+05:30";

    /// <summary>The example of a body; null for a file's, which no text shows.</summary>
    public static JsonObject? Of(Type message, string method) =>
        SentField.Flat(message).Any(field => field.IsFile)
            ? null
            : Of(message, BodySchemas.RequestOf(method), BodySchemas.RequestOf(method) is RequiredIn.Create);

    /// <summary>The example of a parameter, where it says one.</summary>
    public static JsonNode? Of(SentField field) => field.Get<ExampleAttribute>() is { } example ? Shown(example.Value, field) : null;

    private static JsonObject Of(Type message, RequiredIn? request, bool creates)
    {
        var example = new JsonObject();
        foreach (var field in SentField.Flat(message))
        {
            var requires = BodySchemas.Requires(request, field.Required);
            if (field.Get<ExampleAttribute>() is { } given && (creates || requires || !given.OnCreate))
            {
                example[field.Name] = Shown(creates ? given.Value : given.Changed ?? given.Value, field);
            }
            else if (requires)
            {
                example[field.Name] = Made(field, request, creates);
            }
        }

        return example;
    }

    private static JsonNode? Shown(object value, SentField field) => value switch
    {
        string json when json is ['{', ..] && field.Type != typeof(string) => JsonNode.Parse(json),
        string text => JsonValue.Create(text),
        Enum choice => Chosen(choice, field),
        IEnumerable items => new JsonArray([.. items.Cast<object>().Select(item => Shown(item, field))]),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static JsonNode? Made(SentField field, RequiredIn? request, bool creates) =>
        field.IsList ? new JsonArray(MadeOne(field, RequiredIn.CreateAndReplace, creates)) : MadeOne(field, request, creates);

    private static JsonNode? MadeOne(SentField field, RequiredIn? request, bool creates) => field switch
    {
        { IsMessage: true } => Of(field.Type, request, creates),
        { Type.IsEnum: true } => Chosen((Enum)Enum.GetValues(field.Type).GetValue(0)!, field),
        { Type: var type } when type == typeof(bool) => false,
        { Type: var type } when type == typeof(DateOnly) => SomeDay,
        { Type: var type } when type == typeof(DateTimeOffset) => SomeMoment,
        { Type: var type } when type == typeof(int) && field.Get<WholeAttribute>() is { } whole => Math.Clamp(1, whole.Min, whole.Max),
        { Type: var type } when type == typeof(double) && field.Get<NumberAttribute>() is { } number => Math.Clamp(1, number.Min, number.Max),
        { Type: var type } when type == typeof(decimal) && field.Get<DigitsAttribute>() is { } digits => Math.Clamp(1, digits.Min, digits.Max),
        { Type: var type } when type == typeof(string) => Text(field),
        _ => null,
    };

    private static string Text(SentField field)
    {
        if (field.Get<PhoneAttribute>() is not null)
        {
            return SomePhone;
        }

        var words = string.Concat(field.Name[..1].ToUpper(CultureInfo.InvariantCulture), field.Name[1..].Replace('_', ' '));
        return field.Get<TextAttribute>() is { Max: var max } && words.Length > max ? words[..max] : words;
    }

    private static JsonNode? Chosen(Enum value, SentField field) =>
        (JsonNode?)typeof(BodyExamples).GetMethod(nameof(ChosenOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(value.GetType())
            .Invoke(null, [value, field.Get<ChoiceAttribute>()?.Style ?? ChoiceStyle.Label]);

    private static JsonNode ChosenOf<T>(T value, ChoiceStyle style)
        where T : struct, Enum => style switch
        {
            ChoiceStyle.Number => Choice<T>.Number(value),
            ChoiceStyle.Label or ChoiceStyle.LabelOnly => Choice<T>.Label(value),
            ChoiceStyle.Name or ChoiceStyle.NameOrLabel => value.ToString(),
            _ => Choice<T>.Slug(value),
        };
}
