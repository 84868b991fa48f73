using System.Diagnostics;
using System.Net.Http.Json;
using Care.Grains.Jobs;
using Care.Hosting;
using Care.Interfaces.Calls;
using Care.Interfaces.Scheduling;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Care.Tests.Operations;

/// <summary>What a collector of traces is sent.</summary>
public sealed class TraceTests(CareSystem system)
{
    [Fact]
    public async Task A_request_its_grain_calls_its_SQL_and_the_job_that_it_made_are_one_trace()
    {
        List<Activity> spans = [];
        using var traces = Collect(spans);
        using var superuser = await system.Superuser();
        using var run = await superuser.PostAsJsonAsync("/ops/schedule/run/", new { name = "summarise_triage" });
        Assert.True(run.IsSuccessStatusCode, await run.Content.ReadAsStringAsync());

        Activity[] Of(ActivityTraceId trace) => [.. Ended(spans).Where(span => span.TraceId == trace)];
        Activity? Request() => Ended(spans)
            .SingleOrDefault(span => span.Source.Name == "Microsoft.AspNetCore" && span.DisplayName.Contains("/ops/schedule/run/", StringComparison.Ordinal));
        await Eventually.Holds(() =>
            Request() is { } request && Of(request.TraceId).Any(span => span.DisplayName == "job summarise_triage"), "the job's span to end");

        var all = Of(Request()!.TraceId);
        var job = Assert.Single(all, span => span.DisplayName == "job summarise_triage");
        var grain = Assert.Single(all, span => span.Source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal) && span.Kind == ActivityKind.Server
            && span.DisplayName.EndsWith("/RunNow", StringComparison.Ordinal) && span.DisplayName.StartsWith("IScheduler", StringComparison.Ordinal));
        Assert.True(IsBelow(grain, Request()!, all), "The grain's call does not hang under the request.");
        Assert.Equal(grain.SpanId, job.ParentSpanId);
        Assert.Contains(all, span => span.Source.Name == "Npgsql" && IsBelow(span, job, all));
    }

    [Fact]
    public async Task What_jobs_do_together_hangs_under_none_of_them_and_is_linked_to_each()
    {
        List<Activity> spans = [];
        using var traces = Collect(spans);
        var facility = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, facility);
        await doctor.Register(facility);

        Activity? Linked() => Ended(spans).FirstOrDefault(span => span.DisplayName == "jobs notify"
            && Ended(spans).Any(job => job.DisplayName == "job notify" && span.Links.Any(link => link.Context.SpanId == job.SpanId)));
        await Eventually.Holds(() => Linked() is not null, "notifications to be written");
        var together = Linked()!;

        Assert.Equal(default, together.ParentSpanId);
        await Eventually.Holds(() => Ended(spans).Any(span => span.Source.Name == "Npgsql" && span.ParentSpanId == together.SpanId), "their statements");
        Assert.DoesNotContain(Ended(spans), span => span.Source.Name == "Npgsql" && Text(span).Contains("insert into notification", StringComparison.Ordinal)
            && Ended(spans).Any(job => job.DisplayName == "job notify" && span.ParentSpanId == job.SpanId));
    }

    [Fact]
    public async Task No_span_tells_who_a_patient_is()
    {
        var facility = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, facility);
        List<Activity> spans = [];
        using var traces = Collect(spans);
        var number = PatientFixture.PhoneNumber();
        var patient = await doctor.Register(facility, body => (body["name"], body["phone_number"]) = ("Kunjamma Varghese", number));
        await doctor.GetStringAsync($"/api/v1/patient/?name=Kunjamma&phone_number={Uri.EscapeDataString(number)}");
        await doctor.GetStringAsync($"/api/v1/patient/{patient.Id()}/");

        await Eventually.Holds(() => Ended(spans).Any(span => span.Source.Name == "Npgsql" && Text(span).Contains("write_grain", StringComparison.Ordinal)),
            "the statement that stores the patient to be traced");
        Assert.All(Ended(spans), span => Assert.DoesNotContain("Kunjamma", Text(span), StringComparison.Ordinal));
        Assert.All(Ended(spans), span => Assert.DoesNotContain(number[1..], Text(span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_cluster_does_by_itself_is_not_traced()
    {
        // Whatever runs the tests may have begun one.
        Activity.Current = null;
        List<Activity> spans = [];
        using var traces = Collect(spans);
        using var anyone = system.Anonymous();
        await anyone.GetStringAsync("/health/");
        await anyone.GetStringAsync("/health");
        using (Caller.System("test").Enter())
        {
            await system.Grains.GetGrain<IScheduler>(0).Wake();
        }

        using var superuser = await system.Superuser();
        using var run = await superuser.PostAsJsonAsync("/ops/schedule/run/", new { name = "summarise_triage" });
        await Eventually.Holds(() => Ended(spans).Any(span => span.DisplayName == "job summarise_triage"), "the job's span to end");
        Assert.All(Ended(spans), span => Assert.True(span.ParentSpanId != default
            || span.Source.Name is "Microsoft.AspNetCore" or "Care", $"{span.Source.Name} {span.DisplayName} is a trace of its own."));
        Assert.DoesNotContain(Ended(spans), span => span.DisplayName is "IScheduler/Wake" or "IHealth/Check" or "ISiloGrainService/ReportCounters");
        Assert.DoesNotContain(Ended(spans), span => Text(span).Contains("/health", StringComparison.Ordinal));
    }

    [Fact]
    public void A_job_hangs_under_the_call_that_made_it_where_that_is_traced()
    {
        using var call = new Activity("call").SetIdFormat(ActivityIdFormat.W3C);
        call.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        call.Start();
        Assert.Equal(call.Id, Job.Of("kind", "id", 1).TraceParent);
        call.ActivityTraceFlags = ActivityTraceFlags.None;
        Assert.Null(Job.Of("kind", "id", 1).TraceParent);
    }

    private static TracerProvider Collect(List<Activity> spans) => Sdk.CreateTracerProviderBuilder().AddCareTracing().AddInMemoryExporter(spans).Build();

    /// <summary>The exporter adds while a test looks.</summary>
    private static Activity[] Ended(List<Activity> spans)
    {
        while (true)
        {
            try
            {
                return [.. spans.ToArray().OfType<Activity>()];
            }
            catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
            {
                // It grew.
            }
        }
    }

    private static bool IsBelow(Activity span, Activity above, Activity[] all)
    {
        for (var at = span; at is not null; at = all.FirstOrDefault(parent => parent.SpanId == at.ParentSpanId))
        {
            if (at.ParentSpanId == above.SpanId)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All that an exporter sends of a span.</summary>
    private static string Text(Activity span) => string.Join(' ',
    [
        span.DisplayName,
        span.StatusDescription,
        .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
        .. span.Events.SelectMany(entry => entry.Tags).Select(tag => $"{tag.Key}={tag.Value}"),
        .. span.Baggage.Select(item => $"{item.Key}={item.Value}"),
    ]);
}
