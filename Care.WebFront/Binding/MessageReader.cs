using System.Collections.Immutable;
using System.Reflection;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>Reads the messages of one type from bodies, by what their properties declare (<see cref="FieldAttribute"/>). Made once a type.</summary>
/// <typeparam name="T">The message.</typeparam>
internal sealed class MessageReader<T>
    where T : class
{
    private readonly ConstructorInfo constructor;
    private readonly object?[] arguments;
    private readonly ImmutableArray<Action<RequestBody, T>> fields;

    private MessageReader()
    {
        constructor = typeof(T).GetConstructors().MinBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{typeof(T)} has no public constructor.");
        // What the fields do not set is as if it had been left out.
        arguments = [.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)];
        fields = [.. SentField.Of(typeof(T)).Select(ActionOf)];
    }

    public static MessageReader<T> Instance { get; } = new();

    /// <summary>Reads all fields; what is wrong is noted in the body.</summary>
    public T Read(RequestBody body)
    {
        var message = (T)constructor.Invoke(arguments);
        foreach (var field in fields)
        {
            field(body, message);
        }

        return message;
    }

    private static Action<RequestBody, T> ActionOf(SentField field)
    {
        var value = ValueTypeOf(field);
        return (Action<RequestBody, T>)typeof(MessageReader<T>).GetMethod(nameof(Setting), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(value).Invoke(null, [field])!;
    }

    private static Type ValueTypeOf(SentField field) => field.IsOptional ? field.Property.PropertyType.GetGenericArguments()[0] : field.Property.PropertyType;

    private static Action<RequestBody, T> Setting<TValue>(SentField field)
    {
        var read = FieldReader.Of<TValue>(field);
        if (field.IsOptional)
        {
            var setOptional = field.Property.SetMethod!.CreateDelegate<Action<T, Optional<TValue>>>();
            return (body, message) =>
            {
                if (Sent(field, body, read) is { Sent: true } sent)
                {
                    setOptional(message, sent);
                }
            };
        }

        var set = field.Property.SetMethod!.CreateDelegate<Action<T, TValue>>();
        return (body, message) =>
        {
            if (Sent(field, body, read) is { Sent: true } sent)
            {
                set(message, sent.Value!);
            }
        };
    }

    private static Optional<TValue> Sent<TValue>(SentField field, RequestBody body, Func<RequestBody, string, Optional<TValue>> read)
    {
        // A file that is missing is told by who reads it, and a message that stands inline has no name of its own.
        if (field.IsInline || field.IsFile)
        {
            return read(body, field.Name);
        }

        if (body.Has(field.Name) && !(field.Get<AbsentWhenNullAttribute>() is { } absent && body.IsAbsent(field.Name, absent)))
        {
            return read(body, field.Name);
        }

        if (field.Required is { } required && body.Requires(required.In))
        {
            body.AddError(field.Name, RequestBody.Required);
        }

        return default;
    }
}
