using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Care.WebFront.OpenApi;

/// <summary>The summaries of <c>Care.Interfaces</c>: what its types and properties mean is said there, once.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Files = [];

    public static string? Summary(Type type) => Of(type.Assembly).GetValueOrDefault($"T:{Name(type)}");

    public static string? Summary(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        return Of(type.Assembly).GetValueOrDefault($"P:{Name(type)}.{property.Name}") ?? Of(type.Assembly).GetValueOrDefault($"T:{Name(type)}#{property.Name}");
    }

    /// <summary>A text of a comment without the line ends at which it is wrapped there.</summary>
    public static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static IReadOnlyDictionary<string, string> Of(Assembly assembly) => Files.GetOrAdd(assembly, Read);

    private static IReadOnlyDictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        Dictionary<string, string> summaries = [];
        if (!File.Exists(file))
        {
            return summaries;
        }

        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            var name = member.Attribute("name")!.Value;
            if (member.Element("summary") is { } summary)
            {
                summaries[name] = Text(summary);
            }

            // The properties of a positional record are described as its parameters.
            foreach (var parameter in member.Elements("param").Where(_ => name.StartsWith("T:", StringComparison.Ordinal)))
            {
                summaries[$"{name}#{parameter.Attribute("name")!.Value}"] = Text(parameter);
            }
        }

        return summaries;
    }

    private static string Text(XElement element)
    {
        foreach (var reference in element.Descendants().Where(node => node.Attribute("cref") is not null || node.Attribute("name") is not null).ToList())
        {
            reference.ReplaceWith((reference.Attribute("cref") ?? reference.Attribute("name"))!.Value.Split('.')[^1]);
        }

        return OneLine(element.Value);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
