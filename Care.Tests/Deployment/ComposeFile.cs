using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Care.Tests.Deployment;

/// <summary>docker-compose.yml as its engine would see it, as far as that can be known without one.</summary>
internal sealed partial class ComposeFile
{
    private static readonly string Text = Checkout.Read("docker-compose.yml");

    private readonly Dictionary<string, object> document = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(new StringReader(Text))));

    /// <summary>Service name and its definition.</summary>
    public IEnumerable<(string Name, IReadOnlyDictionary<object, object> Definition)> Services =>
        Map(document, "services").Select(service => ((string)service.Key, (IReadOnlyDictionary<object, object>)(Dictionary<object, object>)service.Value));

    /// <summary>The services that run our own programs.</summary>
    public IEnumerable<(string Name, IReadOnlyDictionary<object, object> Definition)> Programs =>
        Services.Where(service => service.Definition.ContainsKey("build"));

    /// <summary>What the file takes from the operator's environment.</summary>
    public static IEnumerable<(string Name, bool Required)> Interpolated =>
        Interpolation().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value == ":?"));

    public IReadOnlyDictionary<object, object> Service(string name) => Services.Single(service => service.Name == name).Definition;

    public IReadOnlyDictionary<object, object> Network(string name) => Map(Map(document, "networks"), name);

    public static Dictionary<object, object> Map(object parent, string key) => (Dictionary<object, object>)(parent switch
    {
        Dictionary<string, object> document => document[key],
        IReadOnlyDictionary<object, object> map => map[key],
        _ => throw new ArgumentException($"{parent} is no map.", nameof(parent)),
    });

    [GeneratedRegex(@"\$\{([A-Z0-9_]+)(:[?-])")]
    private static partial Regex Interpolation();
}
