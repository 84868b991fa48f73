using System.Collections;
using System.Globalization;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Care.Tests.Binding.Hostile;
using Care.WebFront.Binding;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Binding;

/// <summary>
/// Of everything that the API takes one object with all fields set, and what the front end shows of it: which fields come back, and which members of views are
/// filled.
/// </summary>
public sealed class WholeObjects : IAsyncLifetime
{
    private readonly List<string> lost = [];
    private readonly HashSet<string> shown = [];
    private readonly HashSet<string> filled = [];
    private Dictionary<string, RouteEndpoint> endpoints = [];

    private HostileFixture Hostile { get; } = new();

    /// <summary>The messages that were sent.</summary>
    internal IReadOnlyList<Type> Messages { get; private set; } = [];

    /// <summary>What was sent and did not come back, in words.</summary>
    internal IReadOnlyList<string> Lost => lost;

    /// <summary>The fields that came back as they were sent, as <c>Message.Field</c>.</summary>
    internal IReadOnlySet<string> Shown => shown;

    /// <summary>The members of all views that routes answer, as <c>View.Member</c>.</summary>
    internal IReadOnlySet<string> Members { get; private set; } = new HashSet<string>();

    /// <summary>Those of them that some answer had a value for.</summary>
    internal IReadOnlySet<string> Filled => filled;

    public async ValueTask InitializeAsync()
    {
        await Hostile.InitializeAsync();
        endpoints = Endpoints();
        Members = MembersOf(endpoints.Values.SelectMany(ViewsOf));
        var routes = Hostile.Routes.Where(route => endpoints.ContainsKey(route.ToString())).ToList();
        var messages = routes.Select(route => (Route: route, Message: endpoints[route.ToString()].Metadata.GetMetadata<SentBody>()?.Message))
            .Where(sent => sent.Message is not null && sent.Route.Method is "POST" or "PATCH" && !FieldsThatAreNotShown.Messages.ContainsKey(sent.Message!.Name)
                && (WholeMessage.ByRoute.ContainsKey(sent.Route.ToString()) || !HostileFixture.TakesNone.ContainsKey(sent.Route.Template)))
            .OrderBy(sent => sent.Route.IsOfItem)
            .ToList();
        Messages = [.. messages.Select(sent => sent.Message!).Distinct()];
        lost.AddRange(WholeMessage.ByRoute.Keys.Except(messages.Select(sent => sent.Route.ToString())).Select(route => $"{route} is not there"));
        await ReadAll(routes);
        foreach (var (route, message) in messages)
        {
            foreach (var make in WholeMessage.ByRoute.GetValueOrDefault(route.ToString()) ?? [_ => Task.FromResult(SampleOf(route, message!))])
            {
                await Send(route, message!, await make(Hostile));
            }
        }

        await ReadAll(routes);
    }

    /// <summary>What is shown of the scene: before and after, since some of it changes its name.</summary>
    private async Task ReadAll(IEnumerable<SweptRoute> routes)
    {
        foreach (var route in routes.Where(route => route.Method == "GET"))
        {
            await Read(route.Path + Hostile.QueryOf(route), Hostile.ClientOf(route));
        }
    }

    public ValueTask DisposeAsync() => Hostile.DisposeAsync();

    private Dictionary<string, RouteEndpoint> Endpoints() =>
        Hostile.System.FrontEndServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => ($"{method} {SweptRoute.TemplateOf(endpoint)}", endpoint)))
            .DistinctBy(endpoint => endpoint.Item1)
            .ToDictionary(endpoint => endpoint.Item1, endpoint => endpoint.endpoint);

    private static IEnumerable<Type> ViewsOf(RouteEndpoint endpoint) => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()
        .Where(answer => answer.StatusCode is >= 200 and < 300 && answer.Type is not null).Select(answer => answer.Type!);

    /// <summary>All members of views, those of views inside them too.</summary>
    private static HashSet<string> MembersOf(IEnumerable<Type> views)
    {
        HashSet<Type> known = [];
        HashSet<string> members = [];
        var left = new Queue<Type>(views);
        while (left.TryDequeue(out var next))
        {
            if (ViewIn(next) is { } view && known.Add(view))
            {
                foreach (var (member, _) in MembersOf(view))
                {
                    members.Add(NameOf(view, member));
                    left.Enqueue(member.PropertyType);
                }
            }
        }

        return members;
    }

    /// <summary>The record that a type is, or is a list of; null where it is neither.</summary>
    private static Type? ViewIn(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsArray ? ViewIn(type.GetElementType()!)
            : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? ViewIn(type.GetGenericArguments()[^1])
            : type is { IsEnum: false } && type.Assembly.GetName().Name!.StartsWith("Care.", StringComparison.Ordinal) ? type
            : null;
    }

    private static IEnumerable<(PropertyInfo Member, string Name)> MembersOf(Type view) => view.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is null)
        .Select(member =>
            (member, member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name)));

    private static string NameOf(Type view, PropertyInfo member) => $"{view.Name}.{member.Name}";

    /// <summary>Reads a path, and notes which members of what the route answers are filled.</summary>
    private async Task<JsonObject?> Read(string path, HttpClient client)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!answer.IsSuccessStatusCode || text is not ['{' or '[', ..])
        {
            return null;
        }

        foreach (var route in Hostile.Routes.Where(route => route.Method == "GET" && IsOf(route.Template, path.Split('?')[0])))
        {
            Note(route, text);
        }

        return JsonNode.Parse(text) as JsonObject;
    }

    /// <summary>Reads what else shows an object: the list that it is in, and what hangs on its path.</summary>
    private async Task ReadAround(string path, string query, HttpClient client)
    {
        if (!path.EndsWith('/'))
        {
            return;
        }

        await Read(SweptRoute.Above(path) + (query.Length == 0 ? "?" : query + "&") + "limit=100", client);
        foreach (var part in Hostile.Routes.Where(route => route.Method == "GET" && !route.IsOfItem && IsOf(SweptRoute.Above(route.Template), path)))
        {
            await Read(path + part.Template[SweptRoute.Above(part.Template).Length..], client);
        }
    }

    private static bool IsOf(string template, string path) => template.Split('/') is var parts && path.Split('/') is var segments
        && parts.Length == segments.Length && parts.Zip(segments).All(pair => pair.First is ['{', ..] || pair.First == pair.Second);

    private void Note(SweptRoute route, string text)
    {
        if (text is ['{' or '[', ..] && endpoints.GetValueOrDefault(route.ToString()) is { } endpoint)
        {
            foreach (var view in ViewsOf(endpoint))
            {
                Note(view, JsonNode.Parse(text));
            }
        }
    }

    private void Note(Type type, JsonNode? text)
    {
        if (ViewIn(type) is not { } view)
        {
            return;
        }

        foreach (var item in text as JsonArray ?? [])
        {
            Note(view, item);
        }

        if (text is not JsonObject one)
        {
            return;
        }

        foreach (var (member, name) in MembersOf(view))
        {
            var value = one[name];
            if (IsFilled(value))
            {
                filled.Add(NameOf(view, member));
                Note(member.PropertyType, value);
            }
        }
    }

    private static bool IsFilled(JsonNode? value) => value switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => false,
        JsonValue one => one.ToJsonString() is not ("\"\"" or "false" or "0" or "0.0"),
        _ => true,
    };

    /// <summary>What a route takes where no rule ties the fields of its message to each other.</summary>
    private WholeMessage SampleOf(SweptRoute route, Type message)
    {
        var sample = Hostile.SampleOf(route);
        JsonObject values = [];
        foreach (var field in SentField.Flat(message))
        {
            if ((FieldsThatAreNotShown.Values.GetValueOrDefault($"{message.Name}.{field.Property.Name}")?.Invoke(Hostile) ?? sample[field.Name]) is { } value)
            {
                values[field.Name] = value.DeepClone();
            }
        }

        return new(route.Path, values) { Query = Hostile.QueryOf(route) };
    }

    /// <summary>Sends all fields of a message at once, reads the object again, and tells which of them it does not show.</summary>
    private async Task Send(SweptRoute route, Type message, WholeMessage whole)
    {
        var client = Hostile.ClientOf(route);
        var fields = SentField.Flat(message).ToList();
        var body = new JsonObject();
        foreach (var (field, index) in fields.Select((field, index) => (field, index)))
        {
            var value = whole.Values[field.Name]?.DeepClone() ?? (whole.Elsewhere.Contains(field.Name) ? null : SampleValue.Of(field, index));
            if (value is not null || !(whole.Elsewhere.Contains(field.Name) || FieldsThatAreNotShown.Fields.ContainsKey(NameOf(field))))
            {
                body[field.Name] = value;
            }
        }

        using var request = new HttpRequestMessage(new HttpMethod(route.Method), whole.Path + whole.Query) { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            lost.Add($"{route} does not take a whole {message.Name}: {text} {body.ToJsonString()}");
            return;
        }

        Note(route, text);
        var path = FieldsThatAreNotShown.Shown.GetValueOrDefault(route.ToString())?.Invoke(Hostile, body) ?? whole.Shown;
        if (text.Length == 0 && path is null)
        {
            lost.Add($"{route} tells nothing of what it stored");
            return;
        }

        path ??= route.Method == "POST" ? whole.Path + "{id}/" : whole.Path;
        path = path.Contains("{id}", StringComparison.Ordinal) ? path.Replace("{id}", JsonNode.Parse(text)!["id"]!.ToString(), StringComparison.Ordinal) : path;
        var read = await Read(path + whole.Query, client) ?? [];
        await ReadAround(path, whole.Query, client);

        foreach (var field in fields.Where(field => !whole.Elsewhere.Contains(field.Name) && !FieldsThatAreNotShown.Fields.ContainsKey(NameOf(field))))
        {
            var value = whole.Places.TryGetValue(field.Name, out var place) ? await place(read) : ShownAs(read, field.Name);
            if (body[field.Name] is { } sent && value is not null && IsShown(field, sent, value))
            {
                shown.Add(NameOf(field));
            }
            else
            {
                lost.Add($"{route} does not show {NameOf(field)}: sent {body[field.Name]?.ToJsonString()}, shown {value?.ToJsonString() ?? "nothing"}");
            }
        }

        string NameOf(SentField field) => $"{message.Name}.{field.Property.Name}";
    }

    /// <summary>What is named by an id may be shown as an object.</summary>
    private static JsonNode? ShownAs(JsonObject shown, string name) => shown[name] ?? shown[$"{name}_object"];

    /// <summary>All that was sent is in what is shown, which may say more.</summary>
    private static bool IsShown(SentField? field, JsonNode sent, JsonNode shown) => (sent, shown) switch
    {
        (JsonObject some, JsonObject all) => some.All(part => part.Value is { } value
            ? ShownAs(all, part.Key) is { } other
                && IsShown(field?.IsMessage == true ? SentField.Flat(field.Type).First(inner => inner.Name == part.Key) : null, value, other)
            : all[part.Key] is null),
        (JsonArray some, JsonArray all) => some.Count == all.Count && some.Zip(all).All(pair => pair is ({ } one, { } other) && IsShown(field, one, other)),
        (JsonValue, JsonObject all) => all["id"] is { } id && IsShown(field, sent, id),
        (JsonValue, JsonValue) => JsonNode.DeepEquals(sent, shown) || Same(field, sent, shown),
        _ => false,
    };

    /// <summary>A choice may come back in another of its forms, a number as text, an instant in another zone.</summary>
    private static bool Same(SentField? field, JsonNode sent, JsonNode shown)
    {
        var (one, other) = (TextOf(sent), TextOf(shown));
        return field?.Type.IsEnum == true ? SampleValue.FormsOf(field.Type).Any(forms => forms.Contains(one) && forms.Contains(other))
            : one.Length > 10 && one[10] == 'T' ? DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, out var a)
                && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, out var b) && a == b
            : decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
                && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && x == y;
    }

    private static string TextOf(JsonNode value) =>
        value is JsonValue one && one.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : value.ToJsonString();
}
