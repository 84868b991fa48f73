using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Binding.Hostile;
using Care.WebFront.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Binding;

/// <summary>
/// Every object of the API, by the front end's own table of routes: it has an entity tag, is not sent twice, and is not changed by who saw another one.
/// </summary>
public sealed class ConditionalRequestTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    /// <summary>A tag that no object has.</summary>
    private const string Stale = "\"1-1\"";

    /// <summary>Objects that the scene has none of, or shows to others.</summary>
    private static readonly Dictionary<string, string> NotThere = new()
    {
        ["/api/v1/asset/{asset}/availability/{pk}/"] = "records are made by devices that answer",
        ["/api/v1/facility/{facility}/asset_location/{location}/availability/{pk}/"] = "records are made by devices that answer",
        ["/api/v1/asset_transaction/{pk}/"] = "no asset of the scene was moved",
        ["/api/v1/consultation/{consultation}/preview_discharge_summary/"] = "a job makes it first",
        ["/api/v1/public/asset_qr/{qr}/"] = "no asset of the scene has a code",
        ["/api/v1/users/{username}/check_availability/"] = "the name is taken",
    };

    /// <summary>Objects that are not the same bytes for long.</summary>
    private static readonly Dictionary<string, string> Fresh = new()
    {
        ["/api/v1/files/{file}/"] = "its signed link is a new one each second",
    };

    /// <summary>Changes that the scene does not allow whatever was seen: that is told first.</summary>
    private static readonly Dictionary<string, string> RefusedBefore = new()
    {
        ["PUT /api/v1/facility/{facility}/spokes/{link}/"] = "a link's spoke is no other's; PATCH changes what can be",
        ["PUT /api/v1/users/{username}/"] = "what is shown of a user has an area, which not everybody may send; see EntityTagTests",
        ["PATCH /api/v1/users/{username}/"] = "what is shown of a user has an area, which not everybody may send; see EntityTagTests",
        ["DELETE /api/v1/facility/{facility}/"] = "it has active patients; see EntityTagTests",
        ["DELETE /api/v1/bed/{bed}/"] = "somebody lies in it",
    };

    private HashSet<string> Objects => ConditionalRequests.ObjectPaths(fixture.System.FrontEndServices.GetRequiredService<EndpointDataSource>());

    [Fact]
    public async Task Every_object_has_a_tag_and_is_not_sent_twice()
    {
        List<string> wrong = [];
        var seen = 0;
        foreach (var route in fixture.Routes.Where(route => route.Method == "GET" && Objects.Contains(route.Template.Trim('/'))))
        {
            var path = route.Path + fixture.QueryOf(route);
            using var answer = await fixture.ClientOf(route).GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                if (!NotThere.ContainsKey(route.Template))
                {
                    wrong.Add($"{route}: {(int)answer.StatusCode}");
                }

                continue;
            }

            seen++;
            if (answer.Headers.ETag is not { IsWeak: false } tag)
            {
                wrong.Add($"{route} has no strong tag");
                continue;
            }

            using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag } } };
            using var same = await fixture.ClientOf(route).SendAsync(again);
            if (same.StatusCode != HttpStatusCode.NotModified && !Fresh.ContainsKey(route.Template))
            {
                wrong.Add($"{route}: {(int)same.StatusCode} for the tag that it told");
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
        Assert.True(seen > 40, $"{seen} objects");
    }

    [Fact]
    public async Task No_object_is_changed_by_who_saw_another_one()
    {
        List<string> wrong = [];
        var refused = 0;
        foreach (var route in fixture.Routes.Where(route => route.Method is "PUT" or "PATCH" or "DELETE" && Objects.Contains(route.Template.Trim('/')))
            .OrderBy(route => route.Method == "DELETE").ThenByDescending(route => route.Template.Length))
        {
            var target = await fixture.Target(route);
            var (status, text) = await Send(route, target);
            if (status == HttpStatusCode.PreconditionFailed)
            {
                refused++;
            }
            else if (!RefusedBefore.ContainsKey(route.ToString()))
            {
                wrong.Add($"{route}: {(int)status} {text}");
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
        Assert.True(refused > 50, $"{refused} changes");
    }

    /// <summary>Sends a change that would be made: what the route shows and does not take again is left out.</summary>
    private async Task<(HttpStatusCode Status, string Text)> Send(SweptRoute route, SweepTarget target)
    {
        var client = fixture.ClientOf(route);
        var path = target.Path + fixture.QueryOf(route);
        var body = target.Sample.DeepClone().AsObject();
        if (route.Method != "DELETE" && await client.GetAsync(path) is { IsSuccessStatusCode: true } shown)
        {
            foreach (var (name, value) in JsonNode.Parse(await shown.Content.ReadAsStringAsync())!.AsObject().Where(field => !body.ContainsKey(field.Key)))
            {
                body[name] = value?.DeepClone();
            }
        }

        for (var tries = 0; ; tries++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
            request.Headers.TryAddWithoutValidation("If-Match", Stale);
            request.Content = route.Method == "DELETE" ? null : new StringContent(body.ToJsonString(), null, "application/json");
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.BadRequest || tries == 8 || JsonSerializer.Deserialize<JsonNode>(text) is not JsonObject told
                || told.Select(field => field.Key).Where(field => !target.Sample.ContainsKey(field) && body.Remove(field)).ToList() is [])
            {
                return (answer.StatusCode, text);
            }
        }
    }
}
