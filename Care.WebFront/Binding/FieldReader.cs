using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>How a field is read that was sent: the line of <see cref="RequestBody"/> that its type and its attributes name.</summary>
internal static class FieldReader
{
    /// <summary>The reader of a field.</summary>
    /// <typeparam name="TValue">The type of the property, without <see cref="Optional{T}"/>.</typeparam>
    public static Func<RequestBody, string, Optional<TValue>> Of<TValue>(SentField field) =>
        (Func<RequestBody, string, Optional<TValue>>)(field switch
        {
            { Shape: { } shape } => Made(nameof(OfShape), [shape, typeof(TValue)]),
            { IsInline: true } => Made(nameof(OfInline), [field.Type]),
            { IsFile: true } => Read<UploadedFile>((body, name) => body.File(name) is { } file ? file : default(Optional<UploadedFile>)),
            { IsList: true, IsMessage: true } => Made(nameof(OfMessages), [field.Type], field, field.IsNullable),
            { IsList: true } => Made(nameof(OfList), [field.Type], field, field.IsNullable),
            { IsNullable: false } when Nullable.GetUnderlyingType(typeof(TValue)) is { } type => Made(nameof(NeverNull), [type], OfOne(field, nullable: false)),
            _ => OfOne(field, field.IsNullable),
        });

    private static Delegate OfOne(SentField field, bool nullable) => field switch
    {
        _ when field.Type == typeof(string) => OfText(field, nullable),
        _ when field.Type == typeof(bool) => Either(nullable, (body, name) => body.Boolean(name)),
        _ when field.Type == typeof(Guid) && field.Get<LooseIdAttribute>() is not null => Read((body, name) => body.LooseId(name)),
        _ when field.Type == typeof(Guid) => Either(nullable, (body, name) => body.ExternalId(name)),
        _ when field.Type == typeof(DateOnly) => Either(nullable, (body, name) => body.Date(name)),
        _ when field.Type == typeof(DateTimeOffset) && field.Get<MomentAttribute>() is not null => Either(nullable, (body, name) => body.Moment(name)),
        _ when field.Type == typeof(DateTimeOffset) => Either(nullable, (body, name) => body.DateTime(name)),
        _ when field.Type == typeof(int) && field.Get<PkAttribute>() is not null =>
            nullable ? Read((body, name) => body.PkOrNull(name)) : Read((body, name) => body.Pk(name)),
        _ when field.Type == typeof(int) && field.Get<WholeAttribute>() is { } whole =>
            Either(nullable, (body, name) => body.Integer(name, min: whole.Min, max: whole.Max)),
        _ when field.Type == typeof(long) && field.Get<PkAttribute>() is not null => Either(nullable, (body, name) => body.LongPk(name)),
        _ when field.Type == typeof(double) && field.Get<NumberAttribute>() is { } number =>
            Either(nullable, (body, name) => body.Number(name, number)),
        _ when field.Type == typeof(decimal) && field.Get<DigitsAttribute>() is { } digits && nullable =>
            Read((body, name) => body.DecimalOrNull(name, digits)),
        _ when field.Type.IsEnum && field.Get<ChoiceAttribute>() is { } choice => ChoiceOf(field, choice.Style, nullable),
        { IsMessage: true } => Made(nameof(OfNested), [field.Type], nullable),
        _ => throw new InvalidOperationException($"{field.Property.DeclaringType}.{field.Property.Name} does not say how it is sent."),
    };

    private static Delegate OfText(SentField field, bool nullable)
    {
        if (field.Get<FreeJsonAttribute>() is { } json)
        {
            return json.List ? Read((body, name) => body.JsonList(name, json.Max)) : Read((body, name) => body.Json(name, json.Max));
        }

        if (field.Get<PhoneAttribute>() is { } phone)
        {
            Delegate orNull = Read((body, name) => body.PhoneOrNull(name, phone.Landline));
            return nullable ? orNull : Read((body, name) => body.Phone(name, blank: phone.Blank, landline: phone.Landline));
        }

        if (field.Form is { } form)
        {
            return Made(nullable ? nameof(OfFormOrNull) : nameof(OfForm), [form], TextOf(field, nullable));
        }

        return TextOf(field, nullable);
    }

    private static Delegate TextOf(SentField field, bool nullable)
    {
        var text = field.Get<TextAttribute>()
            ?? throw new InvalidOperationException($"{field.Property.DeclaringType}.{field.Property.Name} does not say how long it may be.");
        if (text.Missing is { } missing)
        {
            return Read((body, name) => body.TextOrMissing(name, text.Max, missing));
        }

        if (text.NullIsEmpty)
        {
            return Read((body, name) => body.IsNull(name) ? "" : body.Text(name, text.Max, blank: true));
        }

        var blank = text.MayBeBlank(nullable);
        Delegate textOrNull = Read((body, name) => body.TextOrNull(name, text.Max, blank));
        return nullable ? textOrNull : Read((body, name) =>
            text.WhenNull is { } message && body.IsNull(name) ? body.Wrong<string>(name, message) : body.Text(name, text.Max, blank: blank));
    }

    private static Func<RequestBody, string, Optional<string>> OfForm<TForm>(Func<RequestBody, string, Optional<string>> read)
        where TForm : ITextForm => (body, name) => read(body, name) is var text && Has<TForm>(text.Value) ? text : body.Wrong<string>(name, TForm.Message);

    private static Func<RequestBody, string, Optional<string?>> OfFormOrNull<TForm>(Func<RequestBody, string, Optional<string?>> read)
        where TForm : ITextForm => (body, name) => read(body, name) is var text && Has<TForm>(text.Value) ? text : body.Wrong<string?>(name, TForm.Message);

    private static bool Has<TForm>(string? text)
        where TForm : ITextForm => text is null or "" || TForm.IsValid(text);

    private static Delegate ChoiceOf(SentField field, ChoiceStyle style, bool nullable)
    {
        var read = Made(nullable ? nameof(OfChoiceOrNull) : nameof(OfChoice), [field.Type], style);
        return field.Get<SynonymAttribute>() is { } synonym
            ? Made(nameof(OfSynonym), [field.Property.PropertyType.GetGenericArguments()[0]], synonym, read)
            : read;
    }

    private static Func<RequestBody, string, Optional<T>> OfSynonym<T>(SynonymAttribute synonym, Func<RequestBody, string, Optional<T>> read) =>
        (body, name) => body.Raw(name) is { ValueKind: JsonValueKind.String } sent && sent.ValueEquals(synonym.Text) ? (T)synonym.Value : read(body, name);

    private static Func<RequestBody, string, Optional<T>> OfChoice<T>(ChoiceStyle style)
        where T : struct, Enum => style switch
        {
            ChoiceStyle.Number => (body, name) => body.Plain<T>(name),
            ChoiceStyle.Label => (body, name) => body.Labelled<T>(name),
            ChoiceStyle.LabelOnly => (body, name) => body.LabelOnly<T>(name),
            ChoiceStyle.Name => (body, name) => body.Named<T>(name),
            ChoiceStyle.NameOrLabel => (body, name) => body.NamedOrLabelled<T>(name),
            ChoiceStyle.Slug => (body, name) => body.Slug<T>(name),
            _ => throw new ArgumentOutOfRangeException(nameof(style)),
        };

    private static Func<RequestBody, string, Optional<T?>> OfChoiceOrNull<T>(ChoiceStyle style)
        where T : struct, Enum
    {
        if (style == ChoiceStyle.Name)
        {
            // Here a blank is null too.
            return (body, name) => body.NamedOrNull<T>(name);
        }

        return OrNull(OfChoice<T>(style));
    }

    private static Func<RequestBody, string, Optional<T?>> OfNested<T>(bool nullable)
        where T : class => (body, name) =>
    {
        if (nullable && body.IsNull(name))
        {
            return new Optional<T?>(null);
        }

        return body.NestedObject(name) is { } nested ? MessageReader<T>.Instance.Read(nested) : default(Optional<T?>);
    };

    private static Func<RequestBody, string, Optional<T>> OfInline<T>()
        where T : class => (body, _) => MessageReader<T>.Instance.Read(body);

    /// <summary>A list: each item is read as a field would be, under its index.</summary>
    private static Delegate OfList<T>(SentField field, bool nullable)
    {
        var list = field.Get<ItemsAttribute>()
            ?? throw new InvalidOperationException($"{field.Property.DeclaringType}.{field.Property.Name} does not say how many items it may have.");
        var read = (Func<RequestBody, string, Optional<T>>)OfOne(field, nullable: false);
        return Either(nullable, Items);

        Optional<ImmutableArray<T>> Items(RequestBody body, string name)
        {
            if (body.Items(name, list.Max) is not { } sent)
            {
                return default;
            }

            var items = sent.Select((item, index) => read(item, index.ToString(CultureInfo.InvariantCulture))).ToArray();
            // Repeats are looked for in a list that is good otherwise: a message of the list as a whole leaves no place for those of its items.
            if (list.WhenRepeated is { } message && items.All(item => item.Sent) && items.Distinct().Count() < items.Length)
            {
                body.AddError(name, message);
            }

            return new([.. items.Select(item => item.Value!)]);
        }
    }

    /// <summary>A list of messages, each of which is read as a body would be.</summary>
    private static Delegate OfMessages<T>(SentField field, bool nullable)
        where T : class
    {
        var items = field.Get<ItemsAttribute>()
            ?? throw new InvalidOperationException($"{field.Property.DeclaringType}.{field.Property.Name} does not say how many items it may have.");
        return Either(nullable, Messages);

        Optional<ImmutableArray<T>> Messages(RequestBody body, string name)
        {
            if (items.NullIsLeftOut && body.IsNull(name))
            {
                return default;
            }

            return body.Objects(name, items.Max, items.Bare) is { } objects ? new([.. objects.Select(MessageReader<T>.Instance.Read)]) : default;
        }
    }

    private static Func<RequestBody, string, Optional<TValue>> OfShape<TShape, TValue>()
        where TShape : IFieldShape<TValue> => (body, name) => body.Shaped<TShape, TValue>(name);

    private static Delegate Either<T>(bool nullable, Func<RequestBody, string, Optional<T>> read)
        where T : struct => nullable ? OrNull(read) : read;

    private static Func<RequestBody, string, Optional<T?>> NeverNull<T>(Func<RequestBody, string, Optional<T>> read)
        where T : struct => (body, name) => read(body, name) is { Sent: true, Value: var value } ? new Optional<T?>(value) : default;

    private static Func<RequestBody, string, Optional<T?>> OrNull<T>(Func<RequestBody, string, Optional<T>> read)
        where T
            : struct => (body, name) => body.IsNull(name)
            ? new Optional<T?>(null)
            : read(body, name) is { Sent: true, Value: var value }
            ? new Optional<T?>(value)
            : default;

    private static Func<RequestBody, string, Optional<T>> Read<T>(Func<RequestBody, string, Optional<T>> read) => read;

    private static Delegate Made(string method, Type[] types, params object[] arguments) =>
        (Delegate)typeof(FieldReader).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types).Invoke(null, arguments)!;
}
