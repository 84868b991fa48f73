using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Care.Tests.Deployment;
using Care.Tests.Framework;

namespace Care.Tests.Architecture;

/// <summary>Which part may use which (docs/architecture.md).</summary>
public sealed partial class DependencyTests
{
    [Theory]
    [InlineData("Care.Interfaces")]
    [InlineData("Care.Hosting", "Care.Interfaces")]
    [InlineData("Care.Grains", "Care.Interfaces")]
    [InlineData("Care.WebFront", "Care.Interfaces", "Care.Hosting")]
    [InlineData("Care.Silo", "Care.Interfaces", "Care.Hosting", "Care.Grains")]
    public void A_project_references_what_it_may(string project, params string[] may)
    {
        var compiled = Programs.All.Single(assembly => assembly.GetName().Name == project).GetReferencedAssemblies()
            .Select(reference => reference.Name!).Where(name => name.StartsWith("Care.", StringComparison.Ordinal));
        var declared = XDocument.Parse(Checkout.Read($"{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(compiled.Concat(declared).Except(may));
    }

    /// <summary>A front end and a silo's program hand databases around and ask none: statements are where the tables are known.</summary>
    [Fact]
    public void No_SQL_is_outside_the_grains()
    {
        var others = Programs.All.Where(assembly => assembly != Programs.Grains).SelectMany(Programs.Methods).ToList();

        Assert.Empty(others.Where(method => MethodCode.Mentioned(method).Any(IsCommand)).Select(Programs.Place));
        Assert.Empty(others.Where(method => MethodCode.Texts(method).Any(text => Statement().IsMatch(text))).Select(Programs.Place));
        Assert.Contains(Programs.Methods(Programs.Grains), method => MethodCode.Mentioned(method).Any(IsCommand));
        Assert.Contains(Programs.Methods(Programs.Grains), method => MethodCode.Texts(method).Any(text => Statement().IsMatch(text)));
    }

    private static bool IsCommand(MemberInfo member) => (member as Type ?? member.DeclaringType) is { } type
        && (type.IsAssignableTo(typeof(DbCommand)) || type.IsAssignableTo(typeof(DbBatch)) || (type.IsAssignableTo(typeof(DbDataReader)) && !type.IsInterface));

    [GeneratedRegex(
        @"^\s*(select\s.+|insert\s+into\s.+|update\s+\w+\s+set\s.+|delete\s+from\s.+|with\s+\w+\s+as\s*\(.+|lock\s+table\s.+)", RegexOptions.Singleline)]
    private static partial Regex Statement();
}
