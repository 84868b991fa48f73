using System.Reflection;
using Care.Tests.Deployment;

namespace Care.Tests.Architecture;

/// <summary>A type is internal unless another project needs it: what is public there may be used from anywhere, and is harder to change.</summary>
public sealed class PublicTypeTests
{
    /// <summary>Those whose types only tests would use otherwise, which see internal ones, and who may use them.</summary>
    public static TheoryData<string, string[]> Projects { get; } = new()
    {
        { "Care.Grains", ["Care.Silo", "Care.Benchmarks"] },
        { "Care.Hosting", ["Care.Silo", "Care.WebFront"] },
        { "Care.Silo", [] },
        { "Care.WebFront", [] },
    };

    [Theory, MemberData(nameof(Projects))]
    public void A_type_is_public_where_another_project_needs_it(string project, string[] users)
    {
        var types = Programs.All.Single(assembly => assembly.GetName().Name == project).GetTypes()
            .Where(type => type is { IsPublic: true } && type.Namespace?.StartsWith(project, StringComparison.Ordinal) == true).ToHashSet();
        var sources =
            $"\n{string.Join('\n', Checkout.Sources().Where(file => users.Contains(file.Split(Path.DirectorySeparatorChar)[0])).Select(Checkout.Read))}\n";
        HashSet<Type> needed = [.. types.Where(type => IsNamed(type, sources))];
        // What the others need shows in its members what they need to use it.
        for (var before = -1; before != needed.Count;)
        {
            before = needed.Count;
            needed.UnionWith([.. needed.SelectMany(Shown).Where(types.Contains)]);
        }

        Assert.True(types.Count > 0 == users.Length > 0);
        Assert.Empty(types.Except(needed).Select(type => type.FullName));
    }

    private static bool IsNamed(Type type, string sources) => Names(type).Any(name => Occurs(name, sources));

    /// <summary>A class of extension methods is used by their names.</summary>
    private static IEnumerable<string> Names(Type type) => type is { IsAbstract: true, IsSealed: true }
        ? type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly).Select(method => method.Name).Append(type.Name)
        : [type.Name.Split('`')[0]];

    private static bool Occurs(string name, string sources)
    {
        for (var at = sources.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sources.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsPart(sources[at - 1]) && !IsPart(sources[at + name.Length]))
            {
                return true;
            }
        }

        return false;

        static bool IsPart(char sign) => char.IsLetterOrDigit(sign) || sign == '_';
    }

    private static IEnumerable<Type> Shown(Type type) => type
        .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .SelectMany(member => member switch
        {
            MethodBase { IsPublic: false, IsFamily: false, IsFamilyOrAssembly: false } => [],
            MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType),
                .. method.IsGenericMethod ? method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()) : []],
            ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            FieldInfo { IsPublic: true } field => [field.FieldType],
            _ => (IEnumerable<Type>)[],
        })
        .Concat(type.GetInterfaces())
        .Append(type.BaseType ?? typeof(object))
        .SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
