using System.Reflection;
using System.Runtime.CompilerServices;
using Care.WebFront.Binding;

namespace Care.Tests.Binding;

/// <summary>
/// Each message and each filter that a handler takes says of all its fields how they are sent: a reader that cannot be made would fail the first request.
/// </summary>
public sealed class EveryMessageTests
{
    public static TheoryData<Type> Readers { get; } =
    [
        .. from type in typeof(Body<>).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           from parameter in method.GetParameters()
           where parameter.ParameterType is { IsGenericType: true, ContainsGenericParameters: false }
           let reader = ReaderOf(parameter.ParameterType)
           where reader is not null
           group reader by reader.ToString() into same
           select same.First(),
    ];

    [Theory, MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public void Every_message_and_every_filter_can_be_read(Type reader) => RuntimeHelpers.RunClassConstructor(reader.TypeHandle);

    private static Type? ReaderOf(Type parameter)
    {
        var (kind, message) = (parameter.GetGenericTypeDefinition(), parameter.GetGenericArguments()[0]);
        return kind == typeof(Body<>) ? typeof(MessageReader<>).MakeGenericType(message)
            : kind == typeof(Query<>) || kind == typeof(ListQuery<>) || kind == typeof(NumberedQuery<>) ? typeof(FilterReader<>).MakeGenericType(message)
            : null;
    }
}
