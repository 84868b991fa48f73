using System.Diagnostics;
using System.Text.Json;
using Care.Tests.Binding.Hostile;

namespace Care.Tests.Binding;

/// <summary>
/// Values at the limits of the store, the calendar, JSON and Unicode, sent to every field, parameter and path of every route through the real database. None is
/// answered by a fault of the server, and what was stored can be listed, opened, found in the audit and dumped. Routes, fields and parameters are found by
/// themselves; what they are to hold beside the hostile value is said in <see cref="HostileFixture"/>.
/// </summary>
public sealed class HostileValueTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    private const int SideBySide = 3;

    [Fact]
    public async Task No_value_breaks_a_field_or_what_shows_it()
    {
        List<FieldSweep> sweeps = [];
        List<string> failures = [];
        foreach (var lot in fixture.Routes.Where(Writes).GroupBy(Turn).OrderBy(lot => lot.Key))
        {
            await Parallel.ForEachAsync(lot, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (route, _) =>
            {
                var sweep = new FieldSweep(fixture, route);
                var watch = Stopwatch.StartNew();
                await sweep.Run();
                TestContext.Current.SendDiagnosticMessage(
                    "{0}: {1} fields, {2} stored, {3:0.0} s {4}", route, sweep.Fields.Count, sweep.Stored, watch.Elapsed.TotalSeconds, sweep.Unmade ?? "");
                lock (sweeps)
                {
                    sweeps.Add(sweep);
                    failures.AddRange(sweep.Failures);
                    if (sweep.Unmade is { } told && !HostileFixture.TakesNone.ContainsKey(route.Template)
                        && !HostileFixture.TakesNone.ContainsKey(route.ToString()))
                    {
                        failures.Add($"{route} takes no body that {nameof(HostileFixture)} knows: {told}");
                    }
                }
            });
        }

        failures.AddRange(await StillShown());
        Assert.True(failures is [], string.Join('\n', failures.Take(60)));

        // The sweep finds what it is to sweep: a reader that no longer tells its fields would leave it nothing to do.
        Assert.True(sweeps.Sum(sweep => sweep.Fields.Count) > 500, $"{sweeps.Sum(sweep => sweep.Fields.Count)} fields");
    }

    [Fact]
    public async Task No_value_breaks_a_parameter()
    {
        List<string> failures = [];
        var found = 0;
        await Parallel.ForEachAsync(
            fixture.Routes.Where(route => route.Method == "GET"), new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (route, _) =>
        {
            var sweep = new ParameterSweep(fixture, route);
            var watch = Stopwatch.StartNew();
            await sweep.Run();
            TestContext.Current.SendDiagnosticMessage("{0}: {1} parameters, {2:0.0} s", route, sweep.Parameters.Count, watch.Elapsed.TotalSeconds);
            lock (failures)
            {
                failures.AddRange(sweep.Failures);
                found += sweep.Parameters.Count;
            }
        });
        Assert.True(failures is [], string.Join('\n', failures.Take(60)));
        Assert.True(found > 150, $"{found} parameters");
    }

    [Fact]
    public async Task No_value_breaks_a_path()
    {
        List<string> failures = [];
        foreach (var route in fixture.Routes.Where(route => route.Template.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var (name, text) in HostileValue.Plain.Where(value => value.Text.Trim() is not ("" or "." or "..")))
            {
                var path = string.Join('/', route.Template.Split('/').Select(part => part is ['{', ..] ? Uri.EscapeDataString(text) : part));
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), path)
                {
                    Content = route.Method == "GET"
                    ? null
                    : new StringContent("{}", null, "application/json")
                };
                using var answer = await fixture.ClientOf(route).SendAsync(request);
                if ((int)answer.StatusCode >= 500)
                {
                    failures.Add($"{route} {(int)answer.StatusCode}: {name}");
                }
            }
        }

        Assert.True(failures is [], string.Join('\n', failures.Take(60)));
    }

    /// <summary>Routes with a body. Of those that remove something only the actions are swept, which need one.</summary>
    private static bool Writes(SweptRoute route) => route.Method is "POST" or "PUT" or "PATCH" || (route.Method == "DELETE" && !route.IsOfItem);

    /// <summary>Parts before the whole that they hang on, and what ends it last: a patient who is dead by then takes no note.</summary>
    private static int Turn(SweptRoute route) => route switch
    {
        { Method: "DELETE" } => 3,
        { Template: var end } when end.EndsWith("/discharge_patient/", StringComparison.Ordinal) || end.EndsWith("/transfer/", StringComparison.Ordinal) => 3,
        { Template: "/api/v1/patient/{patient}/" } => 2,
        // What was discontinued is given no more.
        { Template: var end } when end.EndsWith("/discontinue/", StringComparison.Ordinal) => 1,
        { Template: "/api/v1/consultation/{consultation}/" or "/api/v1/facility/{facility}/" or "/api/v1/users/{username}/" } => 1,
        _ => 0,
    };

    /// <summary>Everything that was stored is read again, from its rows.</summary>
    private async Task<List<string>> StillShown()
    {
        List<string> failures = [];
        foreach (var route in fixture.Routes.Where(route => route.Method == "GET"))
        {
            foreach (var query in route.IsOfItem ? (string[])["?"] : ["?limit=1000", "?csv=true"])
            {
                failures.AddRange(await Pages(route, query));
            }
        }

        failures.AddRange(await Audit());
        var (code, errors) = await fixture.System.Postgres.Dump("care");
        if (code != 0)
        {
            failures.Add($"pg_dump: {errors}");
        }

        return failures;
    }

    private async Task<List<string>> Pages(SweptRoute route, string query)
    {
        for (var next = route.Path + (fixture.QueryOf(route) is ['?', ..] always ? $"{always}&{query[1..]}" : query); next is not null;)
        {
            using var answer = await fixture.ClientOf(route).GetAsync(next);
            if ((int)answer.StatusCode >= 500)
            {
                return [$"GET {next} {(int)answer.StatusCode} afterwards"];
            }

            var isJson = answer is { IsSuccessStatusCode: true, Content.Headers.ContentType.MediaType: "application/json" };
            var page = isJson ? JsonElement.Parse(await answer.Content.ReadAsStringAsync()) : default;
            next = page.ValueKind == JsonValueKind.Object && page.TryGetProperty("next", out var link) && link.ValueKind == JsonValueKind.String
                ? link.GetString()
                : null;
        }

        return [];
    }

    private async Task<List<string>> Audit()
    {
        long? before = null;
        while (true)
        {
            using var answer = await fixture.Superuser.GetAsync($"/ops/audit/?limit=1000{(before is null ? "" : $"&before={before}")}");
            if (!answer.IsSuccessStatusCode)
            {
                return [$"the audit {(int)answer.StatusCode} before {before}"];
            }

            var next = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("next");
            if (next.ValueKind == JsonValueKind.Null)
            {
                return [];
            }

            before = next.GetInt64();
        }
    }
}
