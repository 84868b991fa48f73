using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;

namespace Care.Tests.Permissions.Checks;

/// <summary>
/// Arguments for any method of any grain: valid, and where they name something, it is the first hospital's. Messages are made with what they require and
/// nothing else, so that a list is asked for without filters. A type that can't be made fails the test: whoever adds it says here how.
/// </summary>
public sealed class SampleArguments(IReadOnlyDictionary<string, object> named)
{
    public object?[] For(MethodInfo method) => [.. method.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!))];

    private object? Make(Type type, string name)
    {
        if (named.TryGetValue(name.ToLowerInvariant(), out var known) && type.IsInstanceOfType(known))
        {
            return known;
        }

        return Nullable.GetUnderlyingType(type) is not null ? null : Plain(type) ?? Made(type, name);
    }

    private object? Plain(Type type) => type switch
    {
        _ when type == typeof(Guid) => named["facility"],
        _ when type == typeof(string) => "x",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(short) => Convert.ChangeType(1, type, null),
        _ when type == typeof(decimal) || type == typeof(double) => Convert.ChangeType(1, type, null),
        _ when type == typeof(bool) => false,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        _ when type == typeof(TimeSpan) => TimeSpan.FromHours(1),
        _ when type == typeof(CancellationToken) => CancellationToken.None,
        _ when type == typeof(Uri) => new Uri("https://example.org"),
        _ when type == typeof(byte[]) => Array.Empty<byte>(),
        // What it names is asked for first: only a body with a bed comes as far as the caller's rights.
        _ when type == typeof(ConsultationBedWrite) => new ConsultationBedWrite
        {
            Consultation = (Guid)named["consultation"],
            Bed = (Guid)named["bed"],
            StartDate = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        },
        _ when type == typeof(Paging) => new Paging(1000, 0),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ => null,
    };

    private object Made(Type type, string name)
    {
        if (type.IsArray)
        {
            return Array.CreateInstance(type.GetElementType()!, 0);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is var generic && (generic == typeof(Optional<>) || generic == typeof(ImmutableArray<>)))
        {
            return generic == typeof(Optional<>) ? Activator.CreateInstance(type)! : type.GetField("Empty")!.GetValue(null)!;
        }

        if (type.IsAbstract || type.IsAssignableTo(typeof(Delegate)) || type.IsAssignableTo(typeof(IEnumerable)) || type.Assembly != typeof(Caller).Assembly)
        {
            Assert.Fail($"{nameof(SampleArguments)} can't make a {type} for \"{name}\": say in {nameof(Plain)} what a valid one is.");
        }

        return Message(type);
    }

    private object Message(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault();
        var message = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!))]);
        foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))))
        {
            property.SetValue(message, Make(property.PropertyType, property.Name));
        }

        return message;
    }
}
