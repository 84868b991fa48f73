using System.Collections.Immutable;
using System.Reflection;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>Reads the filters of one type from queries, by what their properties declare (<see cref="FieldAttribute"/>). Made once a type.</summary>
/// <typeparam name="T">The filter.</typeparam>
internal sealed class FilterReader<T>
    where T : notnull
{
    private readonly ConstructorInfo constructor = typeof(T).GetConstructors().MinBy(candidate => candidate.GetParameters().Length)!;
    private readonly object?[] arguments;
    private readonly ImmutableArray<(PropertyInfo Property, Func<RequestQuery, object?> Read)> parameters;

    private FilterReader()
    {
        arguments = [.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)];
        parameters = [.. SentField.Of(typeof(T)).Select(field => (field.Property, ReaderOf(field)))];
    }

    public static FilterReader<T> Instance { get; } = new();

    /// <summary>Reads all parameters; what is wrong is noted in the query.</summary>
    public T Read(RequestQuery query)
    {
        // A record struct is set in its box.
        var filter = constructor.Invoke(arguments);
        foreach (var (property, read) in parameters)
        {
            if (read(query) is { } value)
            {
                property.SetValue(filter, value);
            }
        }

        return (T)filter;
    }

    private static Func<RequestQuery, object?> ReaderOf(SentField field) => field switch
    {
        { Shape: { } shape } => Made(nameof(OfShape), [shape, field.Property.PropertyType], field.Name),
        { Type: var type } when type == typeof(string) => query => query.Text(field.Name),
        { Type: var type } when type == typeof(bool) && field.Get<PresentAttribute>() is not null => query => query.Has(field.Name),
        { Type: var type } when type == typeof(bool) => query => query.Boolean(field.Name),
        { Type: var type } when type == typeof(Guid) => query => query.Uuid(field.Name),
        { Type: var type } when type == typeof(DateRange) => query => query.Dates(field.Name),
        { Type: var type } when type == typeof(DateOnly) => query => query.Date(field.Name),
        { Type: var type } when type == typeof(int) && field.Get<AtLeastAttribute>() is not null => query => query.AtLeast(field.Name),
        { Type: var type } when type == typeof(int) && field.Get<AtMostAttribute>() is not null => query => query.AtMost(field.Name),
        { Type: var type } when type == typeof(int) => query => query.Number(field.Name),
        { Type: var type } when type == typeof(long) => query => query.LongNumber(field.Name),
        { Type.IsEnum: true } when field.Get<ChoiceAttribute>() is { } choice => Made(nameof(OfChoice), [field.Type], field.Name, choice.Style),
        { IsGroup: true } => Made(nameof(OfGroup), [field.Type]),
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

    /// <summary>A group of parameters that stand in a record of their own; null where none is asked for.</summary>
    private static Func<RequestQuery, object?> OfGroup<TGroup>()
        where TGroup : notnull
    {
        var reader = FilterReader<TGroup>.Instance;
        var nothing = (TGroup)reader.constructor.Invoke(reader.arguments);
        return query => reader.Read(query) is var group && !group.Equals(nothing) ? (object?)group : null;
    }

    private static Func<RequestQuery, object?> OfShape<TShape, TValue>(string name)
        where TShape : IParameterShape<TValue> => query => query.Shaped<TShape, TValue>(name);

    private static Func<RequestQuery, object?> Made(string method, Type[] types, params object[] arguments) =>
        (Func<RequestQuery, object?>)typeof(FilterReader<T>).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types).Invoke(null, arguments)!;
}
