using System.Collections.Concurrent;
using System.Globalization;
using Care.Grains.Goals;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Goals;

/// <summary>Stands in for Plausible: counts the events that a test tells it of, and answers to well-made requests with its key only.</summary>
public sealed class PlausibleServer : IAsyncDisposable
{
    public const string Token = "the-key-of-its-api";
    private const string Site = "care.example.org";

    private static readonly string[] OfAll = ["site_id", "filters", "period", "date", "metrics"];
    private static readonly string[] OfBreakdown = [.. OfAll, "property", "limit", "page"];

    private readonly ConcurrentBag<Event> events = [];
    private WebApplication? web;

    /// <summary>The goal that it fails to tell of.</summary>
    public string? Broken { get; set; }

    private Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public GoalOptions Options(string token = Token) => new(Address, Site, token);

    /// <summary>Somebody did something.</summary>
    public void Happened(string day, string goal, string visitor, params (string Dimension, string Value)[] said) =>
        events.Add(new Event(day, goal, visitor, said.ToDictionary(property => property.Dimension, property => property.Value)));

    public async Task<PlausibleServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        web = builder.Build();
        web.MapGet("/api/v1/stats/aggregate", (HttpRequest request) => Answer(request, OfAll, found => new
        {
            visitors = new { value = found.DistinctBy(each => each.Visitor).Count() },
            events = new { value = found.Length },
        }));
        web.MapGet("/api/v1/stats/breakdown", (HttpRequest request) => Answer(request, OfBreakdown, found => Page(found, request.Query)));
        await web.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => web?.DisposeAsync() ?? default;

    private IResult Answer(HttpRequest request, string[] wanted, Func<Event[], object> results)
    {
        if (request.Headers.Authorization != $"Bearer {Token}")
        {
            return Results.Json(new { error = "Missing API key." }, statusCode: StatusCodes.Status401Unauthorized);
        }

        var query = request.Query;
        if (!query.Keys.Order().SequenceEqual(wanted.Order()) || query["site_id"] != Site || query["period"] != "day" || query["metrics"] != "visitors,events"
            || !$"{query["filters"]}".StartsWith("event:name==", StringComparison.Ordinal))
        {
            return Results.Json(new { error = "No such query." }, statusCode: StatusCodes.Status400BadRequest);
        }

        var goal = $"{query["filters"]}"["event:name==".Length..];
        return goal == Broken
            ? Results.Json(new { error = "There was an error." }, statusCode: StatusCodes.Status500InternalServerError)
            : Results.Json(new { results = results([.. events.Where(each => each.Goal == goal && each.Day == query["date"])]) });
    }

    private static object Page(Event[] found, IQueryCollection query)
    {
        var dimension = $"{query["property"]}";
        var (limit, page) = (int.Parse($"{query["limit"]}", CultureInfo.InvariantCulture), int.Parse($"{query["page"]}", CultureInfo.InvariantCulture));
        return found
            .GroupBy(each => each.Said.GetValueOrDefault(dimension, "(none)"))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Skip((page - 1) * limit).Take(limit)
            .Select(group => new Dictionary<string, object>
            {
                [dimension.Split(':')[^1]] = group.Key,
                ["visitors"] = group.DistinctBy(each => each.Visitor).Count(),
                ["events"] = group.Count(),
            });
    }

    private sealed record Event(string Day, string Goal, string Visitor, IReadOnlyDictionary<string, string> Said);
}
