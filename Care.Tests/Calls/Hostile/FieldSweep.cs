using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Care.Tests.Calls.Hostile;

/// <summary>Sends every hostile value to every field of a route. All fields at once first; what is refused is taken out, until what the route takes is stored.</summary>
internal sealed class FieldSweep(HostileScene scene, SweptRoute route)
{
    /// <summary>Refused by whatever reads it: no text, no number, no choice, no id, and no JSON that could be kept.</summary>
    private const string Wrong = "{\"x\":1e999999}";

    private const int MostTries = 12;

    private const int Long = 10_000;

    private readonly HttpClient client = scene.ClientOf(route);
    private readonly ConcurrentQueue<string> failures = [];
    private HostileBody body = null!;
    private bool isTaken;

    /// <summary>The fields that the route reads.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    /// <summary>How many bodies were stored.</summary>
    public int Stored { get; private set; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    public async Task Run()
    {
        Fields = await Read();
        if (Fields is [])
        {
            return;
        }

        body = new(await Good(Fields), Fields);
        isTaken = (await Send(body.Good, "the good body")) is { } answer && (int)answer.Status < 300;
        foreach (var value in HostileValue.All)
        {
            await Everywhere(value);
        }

        foreach (var (name, text) in HostileValue.Plain)
        {
            await SendForm(name, text);
        }
    }

    /// <summary>The fields whose wrong value is told. Errors stop after some, or at the first, so those that are known are sent well and the rest asked again.</summary>
    private async Task<List<string>> Read()
    {
        List<string> read = [];
        while (true)
        {
            var good = await Good(read);
            var asked = FrontEndNames.All.Except(read).Select(name => $"{JsonSerializer.Serialize(name)}:{Wrong}")
                .Concat(read.Where(good.ContainsKey).Select(name => $"{JsonSerializer.Serialize(name)}:{good[name]?.ToJsonString() ?? "null"}"));
            var found = await Send($"{{{string.Join(',', asked)}}}", "the names of fields") is { } answer ? answer.Refused.Except(read).Where(FrontEndNames.All.Contains).ToList() : [];
            if (found is [])
            {
                return read;
            }

            read.AddRange(found);
        }
    }

    /// <summary>What the route itself shows, and beside it what the scene knows of it.</summary>
    private async Task<JsonObject> Good(IReadOnlyList<string> fields)
    {
        JsonObject good = [];
        using var shown = route.Method == "POST" ? null : await client.GetAsync(route.Path);
        if (shown is { IsSuccessStatusCode: true, Content.Headers.ContentType.MediaType: "application/json" } && JsonNode.Parse(await shown.Content.ReadAsStringAsync()) is JsonObject detail)
        {
            foreach (var field in fields.Where(detail.ContainsKey))
            {
                good[field] = detail[field]?.DeepClone();
            }
        }

        foreach (var (field, value) in scene.Samples.TryGetValue(route.Template, out var sample) ? sample() : [])
        {
            good[field] = value?.DeepClone();
        }

        return good;
    }

    private async Task Everywhere(HostileValue value)
    {
        // A body has a greatest size: what is long is sent to each field by itself.
        List<string> places = [.. body.Places.Where(place => !place.Contains('/', StringComparison.Ordinal))];
        var stored = false;
        for (var tries = 0; places is not [] && tries < MostTries && value.Json.Length < Long; tries++)
        {
            if (await Send(Fresh().With(places, value.Json), $"{value.Name} in {string.Join(", ", places)}") is not { } answer || (stored = (int)answer.Status < 300))
            {
                break;
            }

            if (places.RemoveAll(answer.Refused.Contains) == 0)
            {
                break;
            }
        }

        // A rule refused them together, or they lie deeper: one by one then, where anything can be stored at all.
        var single = body.Places.Where(place => place.Contains('/', StringComparison.Ordinal)).Concat(stored || !isTaken && value.Json.Length < Long ? [] : places);
        foreach (var place in single)
        {
            await Send(Fresh().With([place], value.Json), $"{value.Name} in {place}");
        }
    }

    /// <summary>Some bodies may be sent once only: whoever made the sample makes another.</summary>
    private HostileBody Fresh()
    {
        if (route.Method != "POST" || !scene.Samples.TryGetValue(route.Template, out var sample))
        {
            return body;
        }

        return new(sample(), Fields);
    }

    private async Task<Answer?> Send(string json, string what)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await Answered(request, what);
    }

    private async Task SendForm(string name, string text)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path) { Content = new FormUrlEncodedContent(Fields.Select(field => KeyValuePair.Create(field, text))) };
        await Answered(request, $"{name} in a form");
    }

    private async Task<Answer?> Answered(HttpRequestMessage request, string what)
    {
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500)
        {
            failures.Enqueue($"{route} {(int)answer.StatusCode}: {what}");
            return null;
        }

        if (answer.IsSuccessStatusCode)
        {
            Stored++;
            await Show(text, what);
        }

        return new(answer.StatusCode, RefusedIn(text));
    }

    /// <summary>What was stored can be shown by itself.</summary>
    private async Task Show(string text, string what)
    {
        var path = route.Method != "POST" ? route.Path : IdOf(text) is { } id ? $"{route.Path}{id}/" : null;
        if (path is null)
        {
            return;
        }

        using var shown = await client.GetAsync(path);
        if ((int)shown.StatusCode >= 500)
        {
            failures.Enqueue($"{route} stored what GET {path} answers {(int)shown.StatusCode}: {what}");
        }
    }

    private static string? IdOf(string text) => text is ['{', ..] && JsonElement.Parse(text) is var shown && shown.TryGetProperty("id", out var id) ? id.ToString() : null;

    private static HashSet<string> RefusedIn(string text)
    {
        try
        {
            return JsonElement.Parse(text) is { ValueKind: JsonValueKind.Object } errors ? [.. errors.EnumerateObject().Select(error => error.Name)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private sealed record Answer(HttpStatusCode Status, HashSet<string> Refused);
}
