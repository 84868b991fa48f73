using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Binding.Hostile;
using Care.WebFront.Binding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Binding;

/// <summary>
/// Nothing gets lost on the way: each field of each message that a route takes is sent, stored, read back and shown. Messages and fields are found by
/// themselves, by what routes say that they take; what is not shown is an exception in <see cref="FieldsThatAreNotShown"/>, with its reason.
/// </summary>
public sealed class EveryFieldTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    [Fact]
    public async Task A_field_that_is_sent_is_stored_and_shown()
    {
        List<string> lost = [];
        var messages = Endpoints().Select(endpoint => (Route: endpoint.Route, Message: endpoint.Endpoint.Metadata.GetMetadata<SentBody>()?.Message))
            .Where(sent => sent.Message is not null && sent.Route.Method is "POST" or "PATCH" && !FieldsThatAreNotShown.Messages.ContainsKey(sent.Message!.Name)
                && !FieldsThatAreNotShown.NotWhole.ContainsKey(sent.Message!.Name)
                && !HostileFixture.TakesNone.ContainsKey(sent.Route.Template))
            .OrderBy(sent => sent.Route.IsOfItem)
            .ToList();
        Assert.NotEmpty(messages);
        foreach (var (route, message) in messages)
        {
            lost.AddRange(await Send(route, message!));
        }

        var unknown = FieldsThatAreNotShown.Fields.Keys.Except(
            messages.SelectMany(sent => SentField.Flat(sent.Message!).Select(field => $"{sent.Message!.Name}.{field.Property.Name}")));
        Assert.True(lost is [], string.Join('\n', lost));
        Assert.Empty(unknown);
    }

    private IEnumerable<(SweptRoute Route, RouteEndpoint Endpoint)> Endpoints()
    {
        var endpoints = fixture.System.FrontEndServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => ($"{method} {SweptRoute.TemplateOf(endpoint)}", endpoint)))
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
            var name = $"{message.Name}.{field.Property.Name}";
            var value = FieldsThatAreNotShown.Values.GetValueOrDefault(name)?.Invoke(fixture)
                ?? sample[field.Name]?.DeepClone()
                ?? SampleValue.Of(field, index);
            if (value is not null || !FieldsThatAreNotShown.Fields.ContainsKey(name))
            {
                body[field.Name] = value;
            }
        }

        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path + fixture.QueryOf(route)) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            return [$"{route} does not take a whole {message.Name}: {text} {body.ToJsonString()}"];
        }

        if (text.Length == 0 && !FieldsThatAreNotShown.Shown.ContainsKey(route.ToString()))
        {
            return [$"{route} tells nothing of what it stored"];
        }

        var path = FieldsThatAreNotShown.Shown.GetValueOrDefault(route.ToString())?.Invoke(fixture, body)
            ?? (route.Method == "POST" ? $"{route.Path}{JsonNode.Parse(text)!["id"]}/" : route.Path);
        using var read = await client.GetAsync(path + fixture.QueryOf(route), TestContext.Current.CancellationToken);
        var shown = await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) is ['{', ..] json ? JsonNode.Parse(json) as JsonObject : null;
        return
        [
            .. fields.Where(field =>
                !FieldsThatAreNotShown.Fields.ContainsKey($"{message.Name}.{field.Property.Name}") && !IsShown(field, body[field.Name], shown))
                .Select(field => $"{route} does not show {message.Name}.{field.Property.Name}: sent {body[field.Name]?.ToJsonString()}, shown "
                    + $"{shown?[field.Name]?.ToJsonString() ?? "nothing"}"),
        ];
    }

    private static bool IsShown(SentField field, JsonNode? sent, JsonObject? shown)
    {
        var value = shown?[field.Name] ?? shown?[$"{field.Name}_object"]?["id"];
        return sent is not null && value is not null && (JsonNode.DeepEquals(sent, value) || Same(field, sent, value));
    }

    /// <summary>A choice may come back in another of its forms, a number as text, an instant in another zone.</summary>
    private static bool Same(SentField field, JsonNode sent, JsonNode shown)
    {
        var (one, other) = (TextOf(sent), TextOf(shown));
        return field.Type.IsEnum ? SampleValue.FormsOf(field.Type).Any(forms => forms.Contains(one) && forms.Contains(other))
            : field.Type == typeof(DateTimeOffset) ? DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, out var a)
                && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, out var b) && a == b
            : decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
                && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && x == y;
    }

    private static string TextOf(JsonNode value) =>
        value is JsonValue one && one.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : value.ToJsonString();
}
