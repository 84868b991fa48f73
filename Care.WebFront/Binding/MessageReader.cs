using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>Reads the messages of one type from bodies, by what their properties declare (<see cref="FieldAttribute"/>). Made once a type.</summary>
/// <typeparam name="T">The message.</typeparam>
internal sealed class MessageReader<T>
    where T : class
{
    private readonly ImmutableArray<Action<RequestBody, T>> fields = [.. SentField.Of(typeof(T)).Select(ActionOf)];

    private MessageReader()
    {
    }

    public static MessageReader<T> Instance { get; } = new();

    /// <summary>Reads all fields; what is wrong is noted in the body.</summary>
    public T Read(RequestBody body)
    {
        var message = EmptyMessage<T>.Create();
        foreach (var field in fields)
        {
            field(body, message);
        }

        return message;
    }

    private static Action<RequestBody, T> ActionOf(SentField field)
    {
        var value = field.IsOptional ? field.Property.PropertyType.GetGenericArguments()[0] : field.Property.PropertyType;
        return (Action<RequestBody, T>)typeof(MessageReader<T>).GetMethod(nameof(Setting), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(value).Invoke(null, [field])!;
    }

    private static Action<RequestBody, T> Setting<TValue>(SentField field)
    {
        var read = WhereSent<TValue>(field);
        if (field.IsOptional)
        {
            var setOptional = field.Property.SetMethod!.CreateDelegate<Action<T, Optional<TValue>>>();
            return (body, message) =>
            {
                if (read(body) is { Sent: true } sent)
                {
                    setOptional(message, sent);
                }
            };
        }

        var set = field.Property.SetMethod!.CreateDelegate<Action<T, TValue>>();
        return (body, message) =>
        {
            if (read(body) is { Sent: true } sent)
            {
                set(message, sent.Value!);
            }
        };
    }

    private static Func<RequestBody, Optional<TValue>> WhereSent<TValue>(SentField field)
    {
        var (name, read) = (field.Name, FieldReader.Of<TValue>(field));
        if (field.IsInline || field.IsFile)
        {
            // A file that is missing is told by who reads it, and a message that stands inline has no name of its own.
            return body => read(body, name);
        }

        var absent = field.Get<AbsentWhenNullAttribute>();
        if (field.Required is { ByRule: false, In: var when })
        {
            var missing = field.Get<TextAttribute>()?.Missing ?? RequestBody.Required;
            return body => Has(body) ? read(body, name) : Missing(body, when);

            Optional<TValue> Missing(RequestBody body, RequiredIn when)
            {
                if (body.Requires(when))
                {
                    body.AddError(name, missing);
                }

                return default;
            }
        }

        if (field.Get<DefaultAttribute>() is { } meant)
        {
            Optional<TValue> value = (TValue)meant.Value;
            return body => Has(body) ? read(body, name) : body.IsPartial ? default : value;
        }

        return body => Has(body) ? read(body, name) : default;

        bool Has(RequestBody body) => body.Has(name) && !(absent is not null && body.IsAbsent(name, absent));
    }
}

/// <summary>Makes messages and filters in which nothing is sent yet.</summary>
/// <typeparam name="T">The message.</typeparam>
internal static class EmptyMessage<T>
    where T : class
{
    /// <summary>Makes one: what is not set is as if it had been left out.</summary>
    public static Func<T> Create { get; } = CompiledConstructor();

    private static Func<T> CompiledConstructor()
    {
        var constructor = typeof(T).GetConstructors().MinBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{typeof(T)} has no public constructor.");
        var nothing = constructor.GetParameters().Select(parameter => Expression.Default(parameter.ParameterType));
        return Expression.Lambda<Func<T>>(Expression.New(constructor, nothing)).Compile();
    }
}
