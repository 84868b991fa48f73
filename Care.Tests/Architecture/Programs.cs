using System.Reflection;
using Care.Grains;
using Care.Hosting;
using Care.Interfaces.Calls;
using Care.Tests.Framework;

namespace Care.Tests.Architecture;

/// <summary>The assemblies that go into production, as the rules of this repository see them.</summary>
internal static class Programs
{
    public static Assembly Interfaces { get; } = typeof(Caller).Assembly;

    public static Assembly Grains { get; } = typeof(CareGrains).Assembly;

    public static Assembly Hosting { get; } = typeof(CareLog).Assembly;

    public static Assembly Silo { get; } = typeof(Silo.SiloHost).Assembly;

    public static Assembly WebFront { get; } = typeof(WebFront.FrontEnd).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Interfaces, Grains, Hosting, Silo, WebFront];

    /// <summary>All that is compiled into an assembly, but for what Orleans generates.</summary>
    public static IEnumerable<MethodBase> Methods(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsNested && type.Namespace?.StartsWith("OrleansCodeGen", StringComparison.Ordinal) != true)
        .SelectMany(MethodCode.Declared);

    /// <summary>Where a method stands, for whoever reads that it breaks a rule.</summary>
    public static string Place(MethodBase method) => $"{method.DeclaringType}.{method.Name}";
}
