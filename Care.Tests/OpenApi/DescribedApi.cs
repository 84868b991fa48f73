using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Care.Tests.OpenApi;

/// <summary>
/// The description of the API that is checked in (docs/openapi.json), against which real answers are held. An object that says which properties it has has no
/// others, so that what is answered and not described is a fault too.
/// </summary>
internal sealed class DescribedApi
{
    private const string Id = "https://care.test/openapi.json";
    private const int MaxFaults = 12;

    /// <summary>Successes that have the described body or none, which a description cannot say.</summary>
    private static readonly Dictionary<(string Operation, int Status), string> MayBeEmpty = new()
    {
        [("POST /api/v1/bed/", 201)] = "Several beds at once (contract 03, §4.3, B5).",
    };

    private static readonly Lazy<DescribedApi> FromRepository = new(() => new DescribedApi(JsonNode.Parse(File.ReadAllText(OpenApiFile.Path))!.AsObject()));
    private static readonly EvaluationOptions YesOrNo = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };
    private static readonly EvaluationOptions WithFaults = new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private readonly BuildOptions options = new() { SchemaRegistry = new SchemaRegistry(), Dialect = Dialect.Draft202012 };
    private readonly Dictionary<(string Method, int Segments), List<DescribedOperation>> operations = [];
    private readonly ConcurrentDictionary<(JsonSchema Schema, string Body), bool> seen = [];

    public DescribedApi(JsonObject document)
    {
        // One registry a document: its schemas refer to each other by the document's address.
        var definitions = new JsonObject();
        foreach (var (name, schema) in document["components"]?["schemas"]?.AsObject() ?? [])
        {
            definitions[name] = Closed(schema!);
        }

        JsonSchema.FromText(new JsonObject { ["$id"] = Id, ["$defs"] = definitions }.ToJsonString(), options);
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var described = new DescribedOperation(method.ToUpperInvariant(), path, DescribedOperation.FormsOf(operation!), AnswersOf(operation!));
                operations.TryAdd((described.Method, described.Segments.Length), []);
                operations[(described.Method, described.Segments.Length)].Add(described);
            }
        }

        // A path that says more of itself goes before one with a parameter in the same place.
        foreach (var list in operations.Values)
        {
            list.Sort((one, other) => string.CompareOrdinal(one.Order, other.Order));
        }
    }

    public static DescribedApi CheckedIn => FromRepository.Value;

    public IEnumerable<DescribedOperation> Operations => operations.Values.SelectMany(list => list);

    /// <summary>The operation that a request is for; null where the path or the method is not described.</summary>
    public DescribedOperation? Find(string method, string path)
    {
        var segments = DescribedOperation.Split(path);
        return operations.GetValueOrDefault((method, segments.Length))?.Find(operation => operation.Matches(segments));
    }

    /// <summary>What of an answer is other than described, or null.</summary>
    public string? Fault(DescribedOperation operation, int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (!operation.Answers.TryGetValue(status, out var contents))
        {
            return $"The status {status} is not described.";
        }

        if (body.IsEmpty || contents.Count == 0)
        {
            // An error of which the status says all has no body (contract 01, A2).
            return body.IsEmpty == (contents.Count == 0) || (body.IsEmpty && (status >= 400 || MayBeEmpty.ContainsKey((operation.ToString(), status))))
                ? null
                : $"Of the status {status} {(body.IsEmpty ? "a body is" : "no body is")} described.";
        }

        if (contentType is null || !contents.TryGetValue(contentType, out var schema))
        {
            return $"{contentType} is not described for the status {status}.";
        }

        return schema is null || seen.ContainsKey((schema, Hash(body))) ? null : Fault(schema, body);
    }

    /// <summary>What of a value is other than a schema of the document wants it, or null.</summary>
    public string? Fault(JsonNode schema, JsonNode value) => Fault(Built(schema), Encoding.UTF8.GetBytes(value.ToJsonString()));

    private string? Fault(JsonSchema schema, ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        if (schema.Evaluate(json.RootElement, YesOrNo).IsValid)
        {
            // Most answers of a test run are like one before, the errors above all.
            seen.TryAdd((schema, Hash(body)), true);
            return null;
        }

        return string.Join('\n', Faults(schema.Evaluate(json.RootElement, WithFaults)).Distinct().Take(MaxFaults));
    }

    /// <summary>What is wrong in a result and below it; what is right there is passed over, such as the other form of a choice of forms.</summary>
    private static IEnumerable<string> Faults(EvaluationResults results) => results switch
    {
        { IsValid: true } => [],
        { Errors: { Count: > 0 } errors } =>
            [.. errors.Select(error => $"{results.InstanceLocation} {error.Value} [{error.Key}]"), .. results.Details?.SelectMany(Faults) ?? []],
        { Details: { } details } when details.Any(detail => !detail.IsValid) => details.SelectMany(Faults),
        _ => [$"{results.InstanceLocation} has more than one of the forms of {results.EvaluationPath}"],
    };

    private static string Hash(ReadOnlyMemory<byte> body) => Convert.ToBase64String(SHA256.HashData(body.Span));

    private Dictionary<int, IReadOnlyDictionary<string, JsonSchema?>> AnswersOf(JsonNode operation) =>
        operation["responses"]!.AsObject().ToDictionary(
            answer => int.Parse(answer.Key, CultureInfo.InvariantCulture),
            answer => (IReadOnlyDictionary<string, JsonSchema?>)(answer.Value!["content"]?.AsObject() ?? [])
                .ToDictionary(content => content.Key, content => content.Key == "application/json" ? Built(content.Value!["schema"]!) : null));

    private JsonSchema Built(JsonNode node)
    {
        var schema = Closed(node).ToJsonString().Replace("\"#/$defs/", $"\"{Id}#/$defs/", StringComparison.Ordinal);
        return JsonSchema.FromText(schema, options);
    }

    /// <summary>The schema with its references as they are here, and with every object that lists its properties closed.</summary>
    private static JsonNode Closed(JsonNode schema)
    {
        var copy = JsonNode.Parse(schema.ToJsonString().Replace("\"#/components/schemas/", "\"#/$defs/", StringComparison.Ordinal))!;
        Close(copy);
        return copy;
    }

    private static void Close(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject schema:
                if (schema["properties"] is JsonObject { Count: > 0 } && schema["additionalProperties"] is null)
                {
                    schema["additionalProperties"] = false;
                }

                foreach (var (_, value) in schema.ToList())
                {
                    Close(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Close(item);
                }

                break;
        }
    }
}
