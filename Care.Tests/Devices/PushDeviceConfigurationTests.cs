using System.Net.Http.Json;
using Care.Grains.Devices;
using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Devices;

/// <summary>The middleware that serves a device is told of it (contract 03, §13.6).</summary>
public sealed class PushDeviceConfigurationTests(CareSystem system)
{
    [Fact]
    public async Task A_device_that_is_entered_changed_moved_and_deleted_is_told_to_those_who_serve_it()
    {
        using var fixture = await DeviceFixture.Open(system);
        using var other = system.Middleware.New();
        var camera = await fixture.Camera();
        await Told(fixture.Middleware, "POST /api/assets", $"PUT /api/assets/{camera}");
        var posted = fixture.Middleware.Requests[0].Json;
        Assert.Equal((camera.ToString(), "ONVIF", "user", "secret", "stream", 80),
            (posted.Id(), posted.Text("type"), posted.Text("username"), posted.Text("password"), posted.Text("access_key"),
            posted.GetProperty("port").GetInt32()));

        await fixture.Doctor.PatchAsJsonAsync($"/api/v1/asset/{camera}/", new { name = "Camera at the door" }).Ok();
        await Told(fixture.Middleware, "POST /api/assets", $"PUT /api/assets/{camera}", $"PUT /api/assets/{camera}");
        Assert.Equal("Camera at the door", fixture.Middleware.Requests[^1].Json.Text("name"));

        await fixture.Doctor.PatchAsJsonAsync($"/api/v1/asset/{camera}/",
            new { meta = new { local_ip_address = "10.1.1.1", camera_access_key = "a:b:c", middleware_hostname = other.Host } }).Ok();
        await Told(other, $"PUT /api/assets/{camera}");
        await Told(fixture.Middleware, "POST /api/assets", $"PUT /api/assets/{camera}", $"PUT /api/assets/{camera}", $"DELETE /api/assets/{camera}");

        await fixture.Remove(camera);
        await Told(other, $"PUT /api/assets/{camera}", $"DELETE /api/assets/{camera}");
    }

    [Fact]
    public async Task What_is_no_device_is_told_to_nobody()
    {
        using var fixture = await DeviceFixture.Open(system);
        await fixture.Doctor.PatchAsJsonAsync($"/api/v1/asset/{await fixture.Hospital.Ventilator()}/", new { name = "Ventilator" }).Ok();
        await Told(fixture.Middleware, $"POST /api/assets", $"PUT /api/assets/{await fixture.Camera()}");
    }

    [Fact]
    public async Task A_job_that_runs_late_goes_by_the_asset_as_it_is()
    {
        using var fixture = await DeviceFixture.Open(system);
        var camera = await fixture.Camera();
        await Told(fixture.Middleware, "POST /api/assets", $"PUT /api/assets/{camera}");
        // It was moved away and came back meanwhile.
        await Run(PushDeviceConfiguration.Of(camera, fixture.Middleware.Host, DateTimeOffset.UtcNow));
        Assert.DoesNotContain(fixture.Middleware.Requests, asked => asked.Method == "DELETE");
    }

    [Fact]
    public async Task A_middleware_that_is_away_is_tried_again_and_given_up_after_half_an_hour()
    {
        using var fixture = await DeviceFixture.Open(system);
        using var left = system.Middleware.New();
        var camera = await fixture.Camera();
        left.AnswersWith(new { }, StatusCodes.Status503ServiceUnavailable);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(PushDeviceConfiguration.Of(camera, left.Host, DateTimeOffset.UtcNow)));
        // The one that serves it now is told all the same.
        Assert.Contains(fixture.Middleware.Requests, asked => asked.Method == "PUT");

        var asked = left.Requests.Count;
        await Run(PushDeviceConfiguration.Of(camera, left.Host, DateTimeOffset.UtcNow.AddMinutes(-31)));
        Assert.Equal(asked, left.Requests.Count);
        left.AnswersWith(new { }, StatusCodes.Status404NotFound);
        await Run(PushDeviceConfiguration.Of(camera, left.Host, DateTimeOffset.UtcNow));
    }

    private static async Task Told(TestMiddleware middleware, params string[] expected) => await Eventually.Holds(
        () => Task.FromResult(middleware.Requests.Select(asked => $"{asked.Method} {asked.Path}").ToList()),
        asked => asked.SequenceEqual(expected),
        $"the middleware to be asked for {string.Join(", ", expected)}");

    private async Task Run(Job job)
    {
        using (Caller.System("test").Enter())
        {
            await system.RunHandler(job);
        }
    }
}
