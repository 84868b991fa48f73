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
        Fields = [.. (await Read()).Union(Sample().Select(field => field.Key))];
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
        var good = await Good(Fields);
        body = new(good, Fields);
        while (await Send(body.Good, "the good body") is { } answer)
        {
            var (sample, refused) = (Sample(), answer.Refused.Where(good.ContainsKey).ToList());
            if (isTaken = (int)answer.Status < 300)
            {
                return;
            }

            if (refused.RemoveAll(sample.ContainsKey) > 0 || refused is [])
            {
                Unmade = answer.Text;
                return;
            }

            refused.ForEach(field => good.Remove(field));
            body = new(good, Fields);
        }
    }

    private JsonObject Sample() => fixture.SampleOf(route);

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
            var (known, sample) = (read.Count, Sample());
            read.AddRange(sample.Select(field => field.Key).Except(read));
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
        var good = await Good(read);
        var pairs = names.Select(name => $"{JsonSerializer.Serialize(name)}:{Wrong}")
            .Concat(read.Where(good.ContainsKey).Select(name => $"{JsonSerializer.Serialize(name)}:{good[name]?.ToJsonString() ?? "null"}"));
        if (await Send($"{{{string.Join(',', pairs)}}}", "the names of fields") is not { } answer)
        {
            return [];
        }

        var told = answer.Refused.Intersect(names).Except(["detail"]).ToList();
        if (told is not [] || names is [] || answer.Status is not HttpStatusCode.Forbidden
            || (untold ??= (await Send("{}", "nothing"))?.Status) == HttpStatusCode.Forbidden)
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
    private async Task<JsonObject> Good(IReadOnlyList<string> fields)
    {
        JsonObject good = [];
        using var shown = route.Method == "POST" ? null : await client.GetAsync(route.Path + fixture.QueryOf(route));
        if (shown is { IsSuccessStatusCode: true, Content.Headers.ContentType.MediaType: "application/json" }
            && JsonNode.Parse(await shown.Content.ReadAsStringAsync()) is JsonObject detail)
        {
            foreach (var field in fields.Where(field => detail.ContainsKey(field) && !neverGood.Contains(field)))
            {
                good[field] = detail[field]?.DeepClone();
            }
        }

        foreach (var (field, value) in Sample())
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
            if (await Send(Fresh().With(places, value.Json), $"{value.Name} in {string.Join(", ", places)}") is not { } answer || (int)answer.Status < 300)
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
            await Send(Fresh().With([place], value.Json), $"{value.Name} in {place}");
        }
    }

    /// <summary>
    /// Sends a value to all these places. Those that are refused are left out; where a rule refuses them together, each half is sent by itself.
    /// </summary>
    private async Task Store(HostileValue value, List<string> places)
    {
        while (places is not [])
        {
            if (await Send(Fresh().With(places, value.Json), $"{value.Name} in {string.Join(", ", places)}") is not { } answer || (int)answer.Status < 300)
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

    /// <summary>Some bodies may be sent once only: whoever made the sample makes another.</summary>
    private HostileBody Fresh()
    {
        return route.Method == "POST" && Sample() is { Count: > 0 } sample ? new(sample, Fields) : body;
    }

    private async Task<Answer?> Send(string json, string what)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(route.Method), route.Path + fixture.QueryOf(route))
        { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await Answered(request, what);
    }

    private async Task SendForm(string name, string text)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method),
            route.Path + fixture.QueryOf(route))
        { Content = new FormUrlEncodedContent(Fields.Select(field => KeyValuePair.Create(field, text))) };
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

        return new(answer.StatusCode, answer.IsSuccessStatusCode ? [] : RefusedIn(text), text);
    }

    /// <summary>What was stored can be shown by itself.</summary>
    private async Task Show(string text, string what)
    {
        var path = route.Method != "POST" ? route.Path : IdOf(text) is { } id ? $"{route.Path}{id}/" : null;
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
