using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Care.Grains.Goals;

/// <summary>Asks Plausible's API (Stats, version 1) what was done in the web client (contract 07, 1.6).</summary>
internal sealed class Plausible(GoalOptions options) : IDisposable
{
    /// <summary>The most values that it gives at a time; unasked it gives a hundred, and a district has more nurses than that.</summary>
    private const int PageSize = 1000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        BaseAddress = options.Address,
        Timeout = Limit,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", options.Token) },
    };

    /// <summary>What became of a goal on a day.</summary>
    /// <exception cref="HttpRequestException">It did not answer, or refused.</exception>
    /// <exception cref="JsonException">Its answer is none that is known.</exception>
    /// <exception cref="OperationCanceledException">It took longer than a minute, or was broken off.</exception>
    public async Task<GoalDay> Read(Goal goal, DateOnly day, CancellationToken cancellation)
    {
        var total = await Ask<Totals>("aggregate", goal, day, cancellation);
        List<GoalValue> values = [];
        foreach (var property in goal.Properties)
        {
            values.AddRange(await Values(goal, property, day, cancellation));
        }

        return new GoalDay(goal, day, new GoalCount(total.Visitors.Value, total.Events.Value), [.. values]);
    }

    public void Dispose() => http.Dispose();

    private async Task<IEnumerable<GoalValue>> Values(Goal goal, string property, DateOnly day, CancellationToken cancellation)
    {
        // While a day is not over a value can move from a page to the next between two calls.
        Dictionary<string, GoalValue> values = [];
        var count = PageSize;
        for (var page = 1; count == PageSize; page++)
        {
            var rows = await Ask<Row[]>(
                "breakdown", goal, day, cancellation, ("property", goal.Dimension(property)), ("limit", PageSize.ToString(CultureInfo.InvariantCulture)),
                    ("page", page.ToString(CultureInfo.InvariantCulture)));
            count = rows.Length;
            foreach (var row in rows)
            {
                var value = row.ValueOf(property);
                values[value] = new GoalValue(property, value, new GoalCount(row.Visitors, row.Events));
            }
        }

        return values.Values;
    }

    private async Task<T> Ask<T>(string what, Goal goal, DateOnly day, CancellationToken cancellation, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] query =
        [
            ("site_id", options.Site),
            ("filters", $"event:name=={goal.Name}"),
            ("period", "day"),
            ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("metrics", "visitors,events"),
            .. more,
        ];
        var answer = await http.GetFromJsonAsync<Answer<T>>(
            $"/api/v1/stats/{what}?{string.Join('&', query.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"))}", Json, cancellation);
        return answer is null ? throw new JsonException("The answer is null.") : answer.Results;
    }

    private sealed record Answer<T>(T Results);

    private sealed record Totals(Total Visitors, Total Events);

    private sealed record Total(int Value);

    private sealed record Row(int Visitors, int Events)
    {
        /// <summary>The value is under the property's own name.</summary>
        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Others { get; init; }

        public string ValueOf(string property) =>
            Others?.TryGetValue(property, out var value) is true ? value.ToString() : throw new JsonException($"A row of the answer has no {property}.");
    }
}
