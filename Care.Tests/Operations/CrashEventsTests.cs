using System.Text.Json;
using Care.Grains.Operations;
using Care.Interfaces.Operations;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>Crash reports to Sentry.</summary>
public sealed class CrashEventsTests
{
    [Fact]
    public async Task A_crash_is_an_event_that_says_what_the_report_says_and_nothing_of_the_machines_or_persons()
    {
        await using var sentry = new SentryServer();
        await sentry.Start();
        using var events = new CrashEvents(new CrashOptions { SentryDsn = sentry.Dsn, Environment = "ward", Release = "7" });
        var report = new CrashReport("care-web", "Care.WebFront.Errors.ErrorMiddleware", "GET /api/v1/patient/{patient}/ failed",
        [
            new("System.InvalidOperationException",
                ["Care.Grains.Patients.PatientGrain.Get() in /src/PatientGrain.cs:line 17", "System.Threading.Tasks.Task.Run()"]),
            new("System.FormatException", []),
        ]);
        await events.Report(report, unsaid: 3);

        await Eventually.Holds(() => !sentry.Envelopes.IsEmpty, "an envelope");
        Assert.True(sentry.Envelopes.TryPeek(out var envelope));
        var sent = envelope.Split('\n').Select(line => line.Length > 0 ? JsonElement.Parse(line) : default)
            .Single(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("exception", out _));
        Assert.Equal(("Care.WebFront.Errors.ErrorMiddleware", "ward", "7"), (Text(sent, "logger"), Text(sent, "environment"), Text(sent, "release")));
        Assert.Equal("3", Text(sent.GetProperty("tags"), "unsaid"));

        var exceptions = sent.GetProperty("exception").GetProperty("values");
        Assert.Equal(["System.FormatException", "System.InvalidOperationException"], exceptions.EnumerateArray().Select(exception => Text(exception, "type")));
        var frame = exceptions[1].GetProperty("stacktrace").GetProperty("frames")[1];
        Assert.Equal(
            ("Care.Grains.Patients.PatientGrain.Get()", "/src/PatientGrain.cs", 17, true),
            (Text(frame, "function"), Text(frame, "filename"), frame.GetProperty("lineno").GetInt32(), frame.GetProperty("in_app").GetBoolean()));
        foreach (var name in new[] { "server_name", "request", "breadcrumbs", "user" })
        {
            Assert.False(sent.TryGetProperty(name, out var told) && told.ToString() is not ("" or "{}" or "[]"), $"{name}: {told}");
        }
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
