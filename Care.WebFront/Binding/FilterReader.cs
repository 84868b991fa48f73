using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>Reads the filters of one type from queries, by what their properties declare (<see cref="FieldAttribute"/>). Made once a type.</summary>
/// <typeparam name="T">The filter.</typeparam>
internal sealed class FilterReader<T>
    where T : class
{
    private readonly ImmutableArray<Action<RequestQuery, T>> parameters = [.. SentField.Of(typeof(T)).Select(ActionOf)];

    private FilterReader()
    {
    }

    public static FilterReader<T> Instance { get; } = new();

    /// <summary>Reads all parameters; what is wrong is noted in the query.</summary>
    public T Read(RequestQuery query)
    {
        var filter = EmptyMessage<T>.Create();
        foreach (var parameter in parameters)
        {
            parameter(query, filter);
        }

        return filter;
    }

    private static Action<RequestQuery, T> ActionOf(SentField field)
    {
        var (read, set) = (ReaderOf(field), CompiledSetter(field.Property));
        return (query, filter) =>
        {
            if (read(query) is { } value)
            {
                set(filter, value);
            }
        };
    }

    private static Action<T, object> CompiledSetter(PropertyInfo property)
    {
        var (filter, value) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(object)));
        var set = Expression.Call(filter, property.SetMethod!, Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<T, object>>(set, filter, value).Compile();
    }

    private static Func<RequestQuery, object?> ReaderOf(SentField field) => field switch
    {
        { Shape: { } shape } => Made(nameof(OfShape), [shape, field.Property.PropertyType], field.Name),
        { Type: var type } when type == typeof(string) && field.Get<PhoneAttribute>() is { } phone => query => query.Phone(field.Name, phone.Landline),
        { Type: var type } when type == typeof(string) => query => query.Text(field.Name),
        { Type: var type } when type == typeof(bool) && field.Get<PresentAttribute>() is not null => query => query.Has(field.Name),
        { Type: var type } when type == typeof(bool) => query => query.Boolean(field.Name),
        { Type: var type } when type == typeof(Guid) && field.Get<ComparedIdAttribute>() is not null =>
            query => query.Text(field.Name) is { } text ? MalformedId.Checked(text) : null,
        { Type: var type } when type == typeof(Guid) => query => query.Uuid(field.Name),
        { Type: var type } when type == typeof(DateRange) => query => query.Dates(field.Name),
        { Type: var type } when type == typeof(DateTimeOffset) => query => query.Instant(field.Name),
        { Type: var type } when type == typeof(DateOnly) => query => query.Date(field.Name),
        { Type: var type } when type == typeof(int) && field.Get<AtLeastAttribute>() is not null => query => query.AtLeast(field.Name),
        { Type: var type } when type == typeof(int) && field.Get<AtMostAttribute>() is not null => query => query.AtMost(field.Name),
        { Type: var type } when type == typeof(int) => query => query.Number(field.Name),
        { Type: var type } when type == typeof(long) => query => query.LongNumber(field.Name),
        { Type.IsEnum: true } when field.Get<ChoiceAttribute>() is { } choice => Made(nameof(OfChoice), [field.Type], field.Name, choice.Style),
        { IsMessage: true } => Made(nameof(OfGroup), [field.Type], field.IsNullable),
        _ => throw new InvalidOperationException($"{field.Property.DeclaringType}.{field.Property.Name} does not say how it is asked for."),
    };

    private static Func<RequestQuery, object?> OfChoice<TChoice>(string name, ChoiceStyle style)
        where TChoice : struct, Enum => style switch
        {
            ChoiceStyle.Number => query => query.Choice<TChoice>(name),
            ChoiceStyle.Label => query => query.Label<TChoice>(name),
            ChoiceStyle.LabelOnly => query => query.Named<TChoice>(name),
            ChoiceStyle.Name => query => query.Name<TChoice>(name),
            _ => throw new InvalidOperationException($"No query asks for {typeof(TChoice)} by {style}."),
        };

    /// <summary>A group of parameters that stand in a record of their own; null, where it may be, when none is asked for.</summary>
    private static Func<RequestQuery, object?> OfGroup<TGroup>(bool nullable)
        where TGroup : class
    {
        var reader = FilterReader<TGroup>.Instance;
        var nothing = EmptyMessage<TGroup>.Create();
        return query => reader.Read(query) is var group && nullable && group.Equals(nothing) ? null : group;
    }

    private static Func<RequestQuery, object?> OfShape<TShape, TValue>(string name)
        where TShape : IParameterShape<TValue> => query => query.Shaped<TShape, TValue>(name);

    private static Func<RequestQuery, object?> Made(string method, Type[] types, params object[] arguments) =>
        (Func<RequestQuery, object?>)typeof(FilterReader<T>).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types)
            .Invoke(null, arguments)!;
}
