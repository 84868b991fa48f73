using System.Text.Json.Nodes;
using Care.Tests.Servers;
using Care.WebFront.Binding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.OpenApi;

/// <summary>The description says of each operation what it is for, what it takes and what it answers.</summary>
public sealed class OpenApiOperationTests(CareSystem care)
{
    private static readonly string[] WithBody = ["post", "put", "patch"];

    /// <summary>Writes that take no body.</summary>
    private static readonly Dictionary<string, string> WithoutBody = new()
    {
        ["put /api/v1/facility/{facility}/inventory/{movement}/flag/"] = "There is nothing to say beside the movement (contract 02, §9.2).",
        ["post /api/v1/shift/{shift}/transfer/"] = "The request says where to (contract 06, §7.9).",
        ["post /api/v1/consultation/{consultation}/prescription_administration/{administration}/archive/"] =
            "There is nothing to say beside the administration (contract 06, §2).",
        ["post /api/v1/consultation/{consultation}/generate_discharge_summary/"] = "There is nothing to say beside the consultation (contract 05, §5.2).",
    };

    /// <summary>Successes without a body, other than 204.</summary>
    private static readonly Dictionary<string, string> EmptySuccess = new()
    {
        ["post /api/v1/consultation/{consultation}/discharge_patient/"] = "200 without a body (contract 05, §4.6).",
        ["post /api/v1/external_result/bulk_upsert/"] = "202 without a body (contract 04, §9.4).",
        ["post /api/v1/users/add_user/"] = "201 without a body (contract 01, C4).",
        ["put /api/v1/users/{username}/add_facility/"] = "201 without a body (contract 01, C5).",
        ["delete /api/v1/facility/{facility}/inventory/delete_last/"] = "201 without a body (contract 02, §9.2).",
        ["get /api/v1/users/{username}/check_availability/"] = "The status says it all (contract 01, C4).",
        ["patch /api/v1/users/{username}/pnconfig/"] = "200 without a body (contract 01, C5).",
        ["post /api/v1/users/{username}/profile_picture/"] = "200 without a body (contract 01, C5).",
    };

    /// <summary>Lists in no envelope.</summary>
    private static readonly Dictionary<string, string> BareLists = new()
    {
        ["get /api/v1/asset_config/"] = "A bare list (contract 03, §13.3).",
        ["get /api/v1/consultation/{consultation}/investigation/get_sessions/"] = "A bare list (contract 06, §5.3).",
        ["get /api/v1/medibase/"] = "A bare list (contract 06, §3).",
        ["get /api/v1/district/{district}/get_all_local_body/"] = "A bare list (contract 01, E2).",
        ["get /api/v1/district/{district}/local_bodies/"] = "A bare list (contract 01, E2).",
        ["get /api/v1/state/{state}/districts/"] = "A bare list (contract 01, E2).",
        ["get /api/v1/event_types/roots/"] = "A bare list (contract 05, §11.1).",
        ["get /api/v1/event_types/{type}/descendants/"] = "A bare list (contract 05, §11.1).",
        ["get /api/v1/icd/"] = "A bare list (contract 05, §10).",
        ["get /ops/jobs/"] = "The operators' own.",
        ["get /ops/schedule/"] = "The operators' own.",
    };

    private static JsonObject Document { get; } = JsonNode.Parse(File.ReadAllText(OpenApiFile.Path))!.AsObject();

    /// <summary>The operations by method and path.</summary>
    private static Dictionary<string, JsonObject> Operations { get; } = Document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(operation => ($"{operation.Key} {path.Key}", operation.Value!.AsObject())))
        .ToDictionary();

    [Fact]
    public void Each_operation_has_a_summary_and_a_tag() =>
        None(operation => string.IsNullOrWhiteSpace((string?)operation.Value["summary"]) || operation.Value["tags"] is not JsonArray { Count: > 0 });

    [Fact]
    public void Each_text_is_one_line() => Assert.Empty(
        from text in Texts(Document)
        where text.AsSpan().ContainsAny("\r\n") || text.Contains("  ", StringComparison.Ordinal)
        select text);

    [Fact]
    public void Each_operation_that_writes_says_which_body_it_takes() =>
        Same(WithoutBody, operation => WithBody.Contains(operation.Key.Split(' ')[0]) && operation.Value["requestBody"] is null);

    [Fact]
    public void Each_handler_of_a_write_says_by_its_parameters_what_it_reads()
    {
        // A handler that asks for the request itself reads what no description tells of.
        var unsaid = care.FrontEndServices.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Intersect(WithBody, StringComparer.OrdinalIgnoreCase).Any())
            .Where(endpoint => endpoint.Metadata.GetMetadata<SentBody>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal)).Distinct();
        Assert.Equal(WithoutBody.Keys.Select(operation => operation.Split(' ')[1]).Order(), unsaid.Order());
    }

    [Fact]
    public void Each_success_says_what_it_answers() =>
        Same(EmptySuccess, operation => Successes(operation.Value).Any(answer => answer.Key != "204" && answer.Value!["content"] is null));

    [Fact]
    public void Each_operation_succeeds_in_some_way() => None(operation => !Successes(operation.Value).Any());

    [Fact]
    public void Each_list_is_in_its_envelope() =>
        Same(BareLists, operation => Successes(operation.Value).Any(answer => (string?)SchemaOf(answer.Value!)?["type"] == "array"));

    [Fact]
    public void Each_operation_tells_its_errors_in_their_shapes() => Assert.Empty(
        from operation in Operations
        from answer in operation.Value["responses"]!.AsObject()
        where answer.Key[0] is '4' or '5'
        where (string?)SchemaOf(answer.Value!)?["$ref"] is not ("#/components/schemas/Error" or "#/components/schemas/FieldErrors")
            && (operation.Key, answer.Key) is not ("get /api/v1/users/{username}/check_availability/", "409") and not ("get /health/", "503")
        select $"{operation.Key} {answer.Key}");

    [Fact]
    public void Each_operation_says_how_its_caller_signs_in()
    {
        var schemes = Document["components"]!["securitySchemes"]!.AsObject().Select(scheme => scheme.Key).Order();
        Assert.Equal(["asset", "basic", "bearer", "middleware", "patient"], schemes);
        Assert.All(
            Operations.Where(operation => operation.Key.Contains(" /api/v1/otp/patient/", StringComparison.Ordinal)),
            operation => Assert.Equal(["patient"], SchemesOf(operation.Value)));
        Assert.Equal(["middleware"], SchemesOf(Operations["get /middleware/verify"]));
        Assert.Equal(["asset"], SchemesOf(Operations["get /middleware/verify-asset"]));
        Assert.Equal(["bearer", "basic", "asset"], SchemesOf(Operations["get /api/v1/patient/{patient}/"]));
        // Those that do without, each because the contract says so (contract 01, A9).
        string[] open =
        [
            "get /.well-known/jwks.json", "get /app_version/", "get /health/", "get /ping/",
            "get /api/v1/public/asset/{asset}/", "get /api/v1/public/asset_qr/{qr}/",
            "post /api/v1/auth/login/", "post /api/v1/auth/token/refresh/", "post /api/v1/auth/token/verify/",
            "post /api/v1/otp/token/", "post /api/v1/otp/token/login/",
            "post /api/v1/password_reset/", "post /api/v1/password_reset/check/", "post /api/v1/password_reset/confirm/",
        ];
        var without = Operations.Where(operation => operation.Value["security"] is null).Select(operation => operation.Key);
        Assert.Equal(open.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_choice_is_shown_with_its_labels() => Assert.Empty(
        Document["components"]!["schemas"]!.AsObject()
            .Where(schema => schema.Value!["enum"] is not null && string.IsNullOrEmpty((string?)schema.Value["description"]))
            .Select(schema => schema.Key));

    [Fact]
    public void Each_body_has_an_example_that_is_a_right_one()
    {
        var api = DescribedApi.CheckedIn;
        var wrong = new List<string>();
        foreach (var (name, operation) in Operations)
        {
            if (operation["requestBody"]?["content"]?["application/json"] is JsonObject content
                && (content["example"] is not JsonObject example ? "has no example." : api.Fault(content["schema"]!, example)) is { } fault)
            {
                wrong.Add($"{name}: {fault}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>All summaries and descriptions.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => property switch
        {
            { Key: "summary" or "description", Value: JsonValue text } => [(string)text!],
            _ => Texts(property.Value),
        }),
        JsonArray items => items.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<string> SchemesOf(JsonObject operation) =>
        operation["security"]!.AsArray().SelectMany(requirement => requirement!.AsObject().Select(scheme => scheme.Key));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Successes(JsonObject operation) =>
        operation["responses"]!.AsObject().Where(answer => answer.Key[0] == '2');

    private static JsonNode? SchemaOf(JsonNode answer) => answer["content"]?["application/json"]?["schema"];

    private static void None(Func<KeyValuePair<string, JsonObject>, bool> isWrong) =>
        Assert.Empty(Operations.Where(isWrong).Select(operation => operation.Key));

    /// <summary>The operations of which something is true are those of the table, each for its reason.</summary>
    private static void Same(Dictionary<string, string> table, Func<KeyValuePair<string, JsonObject>, bool> isTrue) =>
        Assert.Equal(table.Keys.Order(StringComparer.Ordinal), Operations.Where(isTrue).Select(operation => operation.Key).Order(StringComparer.Ordinal));
}
