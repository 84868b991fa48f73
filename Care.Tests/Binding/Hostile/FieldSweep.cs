using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Care.Tests.Binding.Hostile;

/// <summary>
/// Sends every hostile value to every field of a route. All fields at once first; what is refused is taken out, until what the route takes is stored.
/// </summary>
internal sealed class FieldSweep(HostileFixture fixture, SweptRoute route)
{
    /// <summary>Refused by whatever reads it: no text, no number, no choice, no id, and no JSON that could be kept.</summary>
    private const string Wrong = "{\"x\":1e999999}";

    private const int Long = 10_000;

    /// <summary>Fewer than an object may have.</summary>
    private const int MaxNames = 600;

    private readonly HttpClient client = fixture.ClientOf(route);
    private readonly ConcurrentQueue<string> failures = [];
    private HostileBody body = null!;
    private readonly HashSet<string> neverGood = [];
    private bool isTaken;
    private HttpStatusCode? untold;

    /// <summary>The fields that the route reads.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    /// <summary>How many bodies were stored.</summary>
    public int Stored { get; private set; }

    /// <summary>What is said of a body that should be good; null where one is taken.</summary>
    public string? Unmade { get; private set; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    public async Task Run()
    {
        Fields =
            [.. (await Read()).Union((await fixture.Target(route)).Sample.Select(field => field.Key)).Except(HostileFixture.Ends[route.Template])];
        if (Fields is [])
        {
            return;
        }

        await Settle();
        foreach (var value in HostileValue.All)
        {
            await Everywhere(value);
        }

        foreach (var (name, text) in HostileValue.Plain)
        {
            await SendForm(name, text);
        }
    }

    /// <summary>Finds a body that is taken: what the route shows but does not take again (an empty text where none may be sent) is left out.</summary>
    private async Task Settle()
    {
        var target = await fixture.Target(route);
        var good = await Good(target, Fields);
        body = new(good, Fields);
        while (await Send(target.Path, body.Good, "the good body") is { } answer)
        {
            var refused = answer.Refused.Where(good.ContainsKey).ToList();
            if (isTaken = (int)answer.Status < 300)
            {
                return;
            }

            if (refused.RemoveAll(target.Sample.ContainsKey) > 0 || refused is [])
            {
                Unmade = answer.Text;
                return;
            }

            refused.ForEach(field => good.Remove(field));
            body = new(good, Fields);
        }
    }

    /// <summary>
    /// The fields whose wrong value is told. Errors stop after some, or at the first, so those that are known are sent well and the rest asked again.
    /// </summary>
    private async Task<List<string>> Read()
    {
        List<string> read = [];
        do
        {
            foreach (var names in FrontEndNames.All.Chunk(MaxNames))
            {
                while (await Told(read, names.Except(read).ToList()) is { Count: > 0 } found)
                {
                    read.AddRange(found);
                }
            }

            // Nothing is told of fields before others are good.
            var (known, target) = (read.Count, await fixture.Target(route));
            read.AddRange(target.Sample.Select(field => field.Key).Except(read));
            if (known == read.Count)
            {
                return read;
            }
        }
        while (true);
    }

    /// <summary>
    /// Which of some names are told to be wrong. Where the whole is refused without telling (403 for a rank), the name that does it is looked for by halves.
    /// </summary>
    private async Task<List<string>> Told(List<string> read, List<string> names)
    {
        var target = await fixture.Target(route);
        var good = await Good(target, read);
        var pairs = names.Select(name => $"{JsonSerializer.Serialize(name)}:{Wrong}")
            .Concat(read.Where(good.ContainsKey).Select(name => $"{JsonSerializer.Serialize(name)}:{good[name]?.ToJsonString() ?? "null"}"));
        if (await Send(target.Path, $"{{{string.Join(',', pairs)}}}", "the names of fields") is not { } answer)
        {
            return [];
        }

        var told = answer.Refused.Intersect(names).Except(["detail"]).ToList();
        if (told is not [] || names is [] || answer.Status is not HttpStatusCode.Forbidden
            || (untold ??= (await Send(target.Path, "{}", "nothing"))?.Status) == HttpStatusCode.Forbidden)
        {
            return told;
        }

        if (names is [var refused])
        {
            neverGood.Add(refused);
            return names;
        }

        return await Told(read, names[..(names.Count / 2)]) is { Count: > 0 } first ? first : await Told(read, names[(names.Count / 2)..]);
    }

    /// <summary>What the route itself shows, and beside it what the scene knows of it.</summary>
    private async Task<JsonObject> Good(SweepTarget target, IReadOnlyList<string> fields)
    {
        JsonObject good = [];
        using var shown = route.Method == "POST" ? null : await client.GetAsync(target.Path + fixture.QueryOf(route));
        if (shown is { IsSuccessStatusCode: true, Content.Headers.ContentType.MediaType: "application/json" }
            && JsonNode.Parse(await shown.Content.ReadAsStringAsync()) is JsonObject detail)
        {
            foreach (var field in fields.Where(field => detail.ContainsKey(field) && !neverGood.Contains(field)))
            {
                good[field] = detail[field]?.DeepClone();
            }
        }

        foreach (var (field, value) in target.Sample)
        {
            good[field] = value?.DeepClone();
        }

        return good;
    }

    private async Task Everywhere(HostileValue value)
    {
        // A body has a greatest size: what is long is sent to each field by itself. What PUT reads inside of a field, PATCH reads.
        var places = body.Places.Where(place => route.Method != "PUT" || !IsInside(place)).ToList();
        if (value.Json.Length >= Long)
        {
            await Each(value, places);
            return;
        }

        await Store(value, [.. places.Where(place => !IsInside(place))]);
        foreach (var inside in places.Where(IsInside).GroupBy(HostileBody.FieldOf))
        {
            await StoreInside(value, [.. inside.Where(place => !inside.Any(other => other.StartsWith(place + "/", StringComparison.Ordinal)))]);
            await Each(value, inside.Where(place => inside.Any(other => other.StartsWith(place + "/", StringComparison.Ordinal))));
        }
    }

    /// <summary>
    /// Sends a value to all these places in one field. Where it is told which of them are refused they are left out, else each is sent by itself.
    /// </summary>
    private async Task StoreInside(HostileValue value, List<string> places)
    {
        while (places is not [])
        {
            if (await Send(value, places) is not { } answer || (int)answer.Status < 300)
            {
                return;
            }

            if (places.RemoveAll(answer.Refused.Contains) == 0)
            {
                await Each(value, places);
                return;
            }
        }
    }

    private async Task Each(HostileValue value, IEnumerable<string> places)
    {
        foreach (var place in places)
        {
            await Send(value, [place]);
        }
    }

    /// <summary>
    /// Sends a value to all these places. Those that are refused are left out; where a rule refuses them together, each half is sent by itself.
    /// </summary>
    private async Task Store(HostileValue value, List<string> places)
    {
        while (places is not [])
        {
            if (await Send(value, places) is not { } answer || (int)answer.Status < 300)
            {
                return;
            }

            if (places.RemoveAll(answer.Refused.Contains) > 0)
            {
                continue;
            }

            if (isTaken && places.Count > 1)
            {
                await Store(value, places[..(places.Count / 2)]);
                await Store(value, places[(places.Count / 2)..]);
            }

            return;
        }
    }

    private static bool IsInside(string place) => place.Contains('/', StringComparison.Ordinal);

    /// <summary>Sends a value at these places. Some bodies may be sent once only, and some objects take few: whoever made the sample makes another.</summary>
    private async Task<Answer?> Send(HostileValue value, List<string> places)
    {
        var (path, sample) = await fixture.Target(route);
        var fresh = sample is not { Count: > 0 } ? body : new(route.Method == "POST" ? sample : body.Over(sample), Fields);
        return await Send(path, fresh.With(places, value.Json), $"{value.Name} in {string.Join(", ", places)}");
    }

    private async Task<Answer?> Send(string path, string json, string what)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Send(path, content, what);
    }

    private async Task SendForm(string name, string text)
    {
        using var content = new FormUrlEncodedContent(Fields.Select(field => KeyValuePair.Create(field, text)));
        await Send((await fixture.Target(route)).Path, content, $"{name} in a form");
    }

    private async Task<Answer?> Send(string path, HttpContent content, string what)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), path + fixture.QueryOf(route)) { Content = content };
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
            await Show(path, text, what);
        }

        return new(answer.StatusCode, answer.IsSuccessStatusCode ? [] : RefusedIn(text), text);
    }

    /// <summary>What was stored can be shown by itself.</summary>
    private async Task Show(string sentTo, string text, string what)
    {
        var path = route.Method != "POST" ? sentTo : IdOf(text) is { } id ? $"{sentTo}{id}/" : null;
        if (path is null)
        {
            return;
        }

        using var shown = await client.GetAsync(path + fixture.QueryOf(route));
        if ((int)shown.StatusCode >= 500)
        {
            failures.Enqueue($"{route} stored what GET {path} answers {(int)shown.StatusCode}: {what}");
        }
    }

    private static string? IdOf(string text) =>
        text is ['{', ..] && JsonElement.Parse(text) is var shown && shown.TryGetProperty("id", out var id) ? id.ToString() : null;

    private static HashSet<string> RefusedIn(string text)
    {
        try
        {
            return JsonElement.Parse(text) is { ValueKind: JsonValueKind.Object } errors
                ? [.. errors.EnumerateObject().Select(error => error.Name), .. Inside(errors, "")]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Where messages stand inside of what is told of the fields.</summary>
    private static IEnumerable<string> Inside(JsonElement told, string path) => told.ValueKind switch
    {
        JsonValueKind.Object => told.EnumerateObject().SelectMany(pair => Inside(pair.Value, path.Length == 0 ? pair.Name : $"{path}/{pair.Name}")),
        JsonValueKind.Array =>
            told.EnumerateArray().Index().SelectMany(item => Inside(item.Item, item.Item.ValueKind == JsonValueKind.Object ? $"{path}/{item.Index}" : path)),
        _ => [path],
    };

    private sealed record Answer(HttpStatusCode Status, HashSet<string> Refused, string Text);
}
