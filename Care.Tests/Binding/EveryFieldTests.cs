using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Binding.Hostile;
using Care.WebFront.Binding;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Binding;

/// <summary>
/// Nothing gets lost on the way: each field of each message that a route takes is sent, stored, read back and shown, and each property of each view is shown with something in it.
/// Messages, fields and views are found by themselves; what is neither is an exception in <see cref="FieldsThatAreNotShown"/>, with its reason.
/// </summary>
public sealed class EveryFieldTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    [Fact]
    public async Task A_field_that_is_sent_is_stored_and_shown()
    {
        List<string> lost = [];
        var messages = Endpoints().Select(endpoint => (Route: endpoint.Route, Message: endpoint.Endpoint.Metadata.GetMetadata<SentBody>()?.Message))
            .Where(sent => sent.Message is not null && sent.Route.Method is "POST" or "PATCH" && !FieldsThatAreNotShown.Messages.ContainsKey(sent.Message!.Name))
            .OrderBy(sent => sent.Route.IsOfItem)
            .ToList();
        Assert.NotEmpty(messages);
        foreach (var (route, message) in messages)
        {
            lost.AddRange(await Send(route, message!));
        }

        var unknown = FieldsThatAreNotShown.Fields.Keys.Except(messages.SelectMany(sent => SentField.Flat(sent.Message!).Select(field => $"{sent.Message!.Name}.{field.Property.Name}")));
        Assert.True(lost is [], string.Join('\n', lost));
        Assert.Empty(unknown);
    }

    [Fact]
    public async Task A_property_of_a_view_is_shown_with_something_in_it()
    {
        Dictionary<Type, HashSet<string>> empty = [];
        foreach (var (route, endpoint) in Endpoints().Where(endpoint => endpoint.Route.Method == "GET"))
        {
            var view = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().LastOrDefault(answer => answer.StatusCode == 200)?.Type;
            if (view is null || ItemOf(view) is not { } item || item.Namespace?.StartsWith("Care.Interfaces", StringComparison.Ordinal) != true)
            {
                continue;
            }

            using var answer = await fixture.ClientOf(route).GetAsync(route.Path + fixture.QueryOf(route), TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "application/json")
            {
                continue;
            }

            var names = empty.TryGetValue(item, out var left) ? left : empty[item] = [.. item.GetProperties().Where(property => property.GetMethod?.IsStatic == false && property.Name != "EqualityContract").Select(ContractName)];
            foreach (var shown in Items(await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), cancellationToken: TestContext.Current.CancellationToken)))
            {
                names.RemoveWhere(name => HasSomething(shown[name]));
            }
        }

        Assert.True(empty.Count > 10, $"{empty.Count} views");
        var lost = empty.SelectMany(view => view.Value.Select(name => $"{view.Key.Name}.{name}")).Except(FieldsThatAreNotShown.Properties.Keys).Order(StringComparer.Ordinal).ToList();
        Assert.True(lost is [], string.Join('\n', lost));
    }

    private static string ContractName(System.Reflection.PropertyInfo property) =>
        property.GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonPropertyNameAttribute), false).OfType<System.Text.Json.Serialization.JsonPropertyNameAttribute>().FirstOrDefault()?.Name
            ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static bool HasSomething(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonValue one when one.GetValueKind() == JsonValueKind.String => one.GetValue<string>().Length > 0,
        JsonValue one when one.GetValueKind() == JsonValueKind.False => false,
        JsonValue one when one.GetValueKind() == JsonValueKind.Number => one.ToJsonString() != "0",
        _ => true,
    };

    private static Type? ItemOf(Type view) => view.IsArray ? view.GetElementType() : view is { IsGenericType: true } ? view.GetGenericArguments()[0] : view;

    private static IEnumerable<JsonObject> Items(JsonNode? answer) => answer switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject page when page["results"] is JsonArray results => results.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private IEnumerable<(SweptRoute Route, RouteEndpoint Endpoint)> Endpoints()
    {
        var endpoints = fixture.System.FrontEndServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => ($"{method} {SweptRoute.TemplateOf(endpoint)}", endpoint)))
            .DistinctBy(endpoint => endpoint.Item1)
            .ToDictionary(endpoint => endpoint.Item1, endpoint => endpoint.endpoint);
        return fixture.Routes.Where(route => endpoints.ContainsKey(route.ToString())).Select(route => (route, endpoints[route.ToString()]));
    }

    /// <summary>Sends all fields of a message at once, reads the object again, and tells which of them it does not show.</summary>
    private async Task<List<string>> Send(SweptRoute route, Type message)
    {
        var client = fixture.ClientOf(route);
        var (sample, fields) = (fixture.SampleOf(route), SentField.Flat(message).ToList());
        var body = new JsonObject();
        foreach (var (field, index) in fields.Select((field, index) => (field, index)))
        {
            body[field.Name] = sample[field.Name]?.DeepClone() ?? FieldsThatAreNotShown.Values.GetValueOrDefault($"{message.Name}.{field.Property.Name}")?.Invoke(fixture) ?? SampleValue.Of(field, index);
        }

        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path + fixture.QueryOf(route)) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            return [$"{route} does not take a whole {message.Name}: {text} {body.ToJsonString()}"];
        }

        var path = FieldsThatAreNotShown.Shown.GetValueOrDefault(route.ToString())?.Invoke(body) ?? (route.Method == "POST" ? $"{route.Path}{JsonNode.Parse(text)!["id"]}/" : route.Path);
        using var read = await client.GetAsync(path + fixture.QueryOf(route), TestContext.Current.CancellationToken);
        var shown = JsonNode.Parse(await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) as JsonObject;
        return
        [
            .. fields.Where(field => !FieldsThatAreNotShown.Fields.ContainsKey($"{message.Name}.{field.Property.Name}") && !IsShown(field, body[field.Name]!, shown))
                .Select(field => $"{route} does not show {message.Name}.{field.Property.Name}: sent {body[field.Name]?.ToJsonString()}, shown {shown?[field.Name]?.ToJsonString() ?? "nothing"}"),
        ];
    }

    private static bool IsShown(SentField field, JsonNode sent, JsonObject? shown)
    {
        var value = shown?[field.Name] ?? shown?[$"{field.Name}_object"]?["id"];
        return value is not null && (JsonNode.DeepEquals(sent, value) || Same(field, sent, value));
    }

    /// <summary>A choice may come back in another of its forms, a number as text, an instant in another zone.</summary>
    private static bool Same(SentField field, JsonNode sent, JsonNode shown)
    {
        var (one, other) = (TextOf(sent), TextOf(shown));
        return field.Type.IsEnum ? SampleValue.FormsOf(field.Type).Any(forms => forms.Contains(one) && forms.Contains(other))
            : field.Type == typeof(DateTimeOffset) ? DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, out var a) && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, out var b) && a == b
            : decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && x == y;
    }

    private static string TextOf(JsonNode value) => value is JsonValue one && one.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : value.ToJsonString();
}
