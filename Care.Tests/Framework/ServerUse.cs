using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.v3;

namespace Care.Tests.Framework;

/// <summary>
/// Which tests need a server or another process. Nobody keeps a list of them: it is read from the compiled code, from the test class through its fixtures and
/// all that it calls in this project to <see cref="Process"/>, by which every server is started.
/// </summary>
internal static class ServerUse
{
    /// <summary>The trait by which <c>./care test fast</c> chooses.</summary>
    public const string Trait = "Needs";

    /// <summary>The trait's value for tests that need nothing but themselves.</summary>
    public const string Nothing = "nothing";

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    private static readonly IReadOnlyDictionary<string, (Type Type, CollectionDefinitionAttribute Attribute)> Collections =
        ExtensibilityPointFactory.GetCollectionDefinitions(typeof(ServerUse).Assembly);

    /// <summary>True when a test of the class may start a server.</summary>
    public static bool NeedsServer(Type tests) => Known.GetOrAdd(tests, type => Reached(type).Contains(typeof(Process)));

    /// <summary>The assembly fixtures that a test class is given, by way of other fixtures too.</summary>
    public static IEnumerable<Type> Fixtures(Type tests, IReadOnlyCollection<Type> fixtures) =>
        Reached(tests).Where(fixtures.Contains);

    /// <summary>All types that the class can come to, up to those that are not of this project.</summary>
    private static HashSet<Type> Reached(Type tests)
    {
        HashSet<Type> types = [];
        HashSet<MethodBase> methods = [];
        Stack<MethodBase> open = new();
        Reach(tests);
        while (open.TryPop(out var method))
        {
            foreach (var member in MethodCode.Mentioned(method))
            {
                Mention(member, method);
            }
        }

        return types;

        void Mention(MemberInfo member, MethodBase by)
        {
            switch (member)
            {
                // Whatever is made may be asked to do all that it can: by an interface, by a base class, by what xunit calls.
                case ConstructorInfo { DeclaringType: { } made }:
                    Reach(made);
                    break;
                case MethodBase { DeclaringType: { } declaring } called when IsOurs(declaring):
                    Open(called);
                    break;
                case Type type when IsMadeByCompiler(type, by):
                    Reach(type);
                    break;
                case { DeclaringType: { } other } when !IsOurs(other):
                    types.Add(other);
                    break;
            }
        }

        void Reach(Type? type)
        {
            for (; type is not null && types.Add(type) && IsOurs(type); type = type.BaseType)
            {
                foreach (var method in MethodCode.Declared(type))
                {
                    Open(method);
                }

                foreach (var fixture in Given(type))
                {
                    Reach(fixture);
                }
            }
        }

        void Open(MethodBase method)
        {
            if (methods.Add(method))
            {
                open.Push(method);
                foreach (var machine in method.GetCustomAttributes<StateMachineAttribute>())
                {
                    Reach(machine.StateMachineType);
                }
            }
        }
    }

    /// <summary>What xunit makes for a class: the parameters of its constructors, its class fixtures and those of its collection.</summary>
    private static IEnumerable<Type> Given(Type type) =>
    [
        .. type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType),
        .. type.GetInterfaces().Where(face => face.IsGenericType && face.Namespace == nameof(Xunit)).SelectMany(face => face.GetGenericArguments()),
        .. type.GetCustomAttribute<CollectionAttribute>() is { Name: var name } && Collections.TryGetValue(name, out var collection)
            ? [collection.Type]
            : Type.EmptyTypes,
    ];

    private static bool IsMadeByCompiler(Type type, MethodBase by) => type.Name.StartsWith('<') && IsOurs(type) && by.DeclaringType != type;

    private static bool IsOurs(Type type) => type.Assembly == typeof(ServerUse).Assembly;
}
