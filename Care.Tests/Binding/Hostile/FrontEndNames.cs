using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Care.Interfaces.Calls;
using Care.WebFront;
using Care.WebFront.Binding;

namespace Care.Tests.Binding.Hostile;

/// <summary>
/// Every name that a field or a parameter could have: the words that stand in the front end's code, and the properties of all messages. Which of them a route
/// reads, it is asked; so a new field is swept without being told here.
/// </summary>
internal static partial class FrontEndNames
{
    /// <summary>Names of fields, in their order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Literals().Concat(Properties()).Where(name => Name().IsMatch(name)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Names of parameters: those of fields, and both ends of a range by that name.</summary>
    public static IReadOnlyList<string> OfParameters { get; } = [.. All, .. All.SelectMany(name => new[] { $"{name}_after", $"{name}_before" }).Except(All)];

    /// <summary>The fields of all messages that handlers take as bodies, and of the messages in them.</summary>
    public static IReadOnlyList<SentField> OfBodies { get; } =
    [
        .. typeof(FrontEnd).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type is { IsGenericType: true, ContainsGenericParameters: false } && type.GetGenericTypeDefinition() == typeof(Body<>))
            .Distinct()
            .SelectMany(type => FieldsOf(type.GetGenericArguments()[0])),
    ];

    private static IEnumerable<SentField> FieldsOf(Type message) =>
        SentField.Of(message).SelectMany(field => field.IsMessage ? FieldsOf(field.Type).Prepend(field) : [field]);

    private static List<string> Literals()
    {
        using var file = File.OpenRead(typeof(FrontEnd).Assembly.Location);
        using var portable = new PEReader(file);
        var metadata = portable.GetMetadataReader();
        List<string> literals = [];
        for (var handle = metadata.GetNextHandle(default(UserStringHandle)); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            literals.Add(metadata.GetUserString(handle));
        }

        return literals;
    }

    private static IEnumerable<string> Properties() =>
        new[] { typeof(Caller).Assembly, typeof(FrontEnd).Assembly }.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetProperties())
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{1,60}$")]
    private static partial Regex Name();
}
