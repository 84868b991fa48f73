using System.Net;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Beds;
using Care.Tests.Facilities;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Devices;

/// <summary>Operating devices over HTTP (contract 03, §9.8, §13.4 and §16, 18).</summary>
public sealed class DeviceOperationTests(CareSystem system)
{
    private const string Unreachable = """{"message":"Internal Server Error"}""";
    private const string Failed = """{"detail":"Communication with the middleware failed.\nReceived status code: 500"}""";

    private static readonly object GetStatus = new { action = new { type = "get_status" } };

    [Fact]
    public async Task A_device_answers_through_the_middleware_of_its_facility()
    {
        using var fixture = await DeviceFixture.Open(system);
        fixture.Middleware.AnswersWith(new { position = new { x = 0.1, y = 0.2, zoom = 0 }, error = (string?)null });
        var camera = await fixture.Camera();
        using var answer = await fixture.Operate(camera, GetStatus);
        Assert.Equal("""{"result":{"position":{"x":0.1,"y":0.2,"zoom":0},"error":null}}""", await answer.Content.ReadAsStringAsync());
        var asked = Assert.Single(fixture.Middleware.Requests, request => !request.Path.StartsWith("/api/assets", StringComparison.Ordinal));
        Assert.Equal(("GET", "/status"), (asked.Method, asked.Path));
        Assert.EndsWith("&port=80&username=user&password=secret&accessKey=stream", asked.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_monitor_gives_a_stream_token()
    {
        using var fixture = await DeviceFixture.Open(system);
        fixture.Middleware.AnswersWith(new { token = "t" });
        var monitor = await fixture.Monitor();
        Assert.Equal("t", (await fixture.Operate(monitor, new { action = new { type = "get_stream_token" } }).Ok()).GetProperty("result").Text("token"));
        Assert.Equal(monitor.ToString(), fixture.Middleware.Requests.Single(request => request.Path == "/api/stream/getToken/vitals").Json.Text("asset_id"));
    }

    [Fact]
    public async Task A_middleware_that_does_not_answer_is_an_unreachable_host()
    {
        using var fixture = await DeviceFixture.Open(system);
        var camera = await fixture.Camera();
        fixture.Middleware.Hangs();
        await fixture.Operate(camera, GetStatus).Refused(HttpStatusCode.InternalServerError, Unreachable);
        fixture.Middleware.Answers = (_, http) => http.Response.Body.WriteAsync(new byte[3_000_000]).AsTask();
        await fixture.Operate(camera, GetStatus).Refused(HttpStatusCode.InternalServerError, Unreachable);
        await fixture.Operate(await fixture.Camera(host: "nobody.example.test"), GetStatus).Refused(HttpStatusCode.InternalServerError, Unreachable);
        await fixture.Operate(await fixture.Camera(host: "nobody.example.test/path?"), GetStatus).Refused(HttpStatusCode.InternalServerError, Unreachable);
        using var none = await Consultations.ConsultationFixture.Open(system);
        var unserved = await none.Doctor.Device(await none.Location(), "ONVIF", host: null);
        await fixture.Operate(unserved, GetStatus, none.Doctor).Refused(HttpStatusCode.InternalServerError, Unreachable);
    }

    [Fact]
    public async Task A_middleware_that_answers_with_something_else_has_failed()
    {
        using var fixture = await DeviceFixture.Open(system);
        var camera = await fixture.Camera();
        Func<HttpContext, Task>[] answers =
        [
            http => Answer(http, StatusCodes.Status404NotFound, "{}"),
            http => Answer(http, StatusCodes.Status500InternalServerError, "{}"),
            http => Answer(http, StatusCodes.Status200OK, "<html>"),
            http => Answer(http, StatusCodes.Status204NoContent, ""),
            http => Redirected(http),
        ];
        foreach (var answer in answers)
        {
            fixture.Middleware.Answers = (_, http) => answer(http);
            await fixture.Operate(camera, GetStatus).Refused(HttpStatusCode.BadGateway, Failed);
        }

        Assert.DoesNotContain(fixture.Middleware.Requests, request => request.Path == "/elsewhere");
    }

    [Theory]
    [InlineData("{}", """{"message":{"action":"is required"}}""")]
    [InlineData("""{"action":null}""", """{"message":{"action":"is required"}}""")]
    [InlineData("""{"action":{}}""", """{"message":{"type":"is required"}}""")]
    [InlineData("""{"action":{"type":"dance"}}""", """{"detail":{"action":"invalid action type"}}""")]
    [InlineData("""{"action":7}""", """{"action":["An action is an object with a type."]}""")]
    [InlineData("""{"action":{"type":7}}""", """{"action":{"type":["Not a valid string."]}}""")]
    [InlineData("""{"action":{"type":"goto_preset","data":[]}}""", """{"action":{"data":["The data of an action is an object, and not a long one."]}}""")]
    public async Task A_wrong_action_is_told_and_asks_nobody(string body, string told)
    {
        using var fixture = await DeviceFixture.Open(system);
        await fixture.Operate(await fixture.Camera(), JsonSerializer.Deserialize<JsonElement>(body)).Refused(HttpStatusCode.BadRequest, told);
        Assert.DoesNotContain(fixture.Middleware.Requests, request => !request.Path.StartsWith("/api/assets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_may_not_asks_nobody()
    {
        using var fixture = await DeviceFixture.Open(system);
        var camera = await fixture.Camera();
        using var readOnly = await system.Member(UserType.StaffReadOnly, fixture.Facility);
        await fixture.Operate(camera, GetStatus, readOnly).Refused(HttpStatusCode.Forbidden);
        using var stranger = await system.Member(UserType.Doctor, await system.Facility());
        await fixture.Operate(camera, GetStatus, stranger).Refused(HttpStatusCode.NotFound);
        await fixture.Operate(camera, new { }, stranger).Refused(HttpStatusCode.NotFound);
        await fixture.Operate(Guid.NewGuid(), GetStatus).Refused(HttpStatusCode.NotFound);
        using var asset = fixture.AsAsset(camera);
        await fixture.Operate(camera, GetStatus, asset).Refused(HttpStatusCode.Forbidden);
        Assert.DoesNotContain(fixture.Middleware.Requests, request => request.Path == "/status");
    }

    [Fact]
    public async Task A_middleware_is_told_of_the_cameras_and_monitors_that_it_serves()
    {
        using var fixture = await DeviceFixture.Open(system);
        var (camera, monitor, odd) = (await fixture.Camera(), await fixture.Monitor(), await fixture.Camera(key: "a:b"));
        await fixture.Camera(host: "other.example.org");
        await fixture.Doctor.Device(await fixture.Hospital.Location(), "VENTILATOR", host: null);
        await fixture.Doctor.Asset(await fixture.Hospital.Location(), "ONVIF");
        using var middleware = fixture.Client();
        foreach (var name in (string[])[fixture.Middleware.Host, $"https://{fixture.Middleware.Host}/"])
        {
            var told = (await middleware.GetAsync($"/api/v1/asset_config/?middleware_hostname={Uri.EscapeDataString(name)}").Ok()).EnumerateArray()
                .ToDictionary(device => device.Id());
            Assert.Equal([camera.ToString(), monitor.ToString(), odd.ToString()], told.Keys);
            Assert.Equal(("ONVIF", "user", "secret", "stream", 80),
                (told[camera.ToString()].Text("type"), told[camera.ToString()].Text("username"), told[camera.ToString()].Text("password"),
                told[camera.ToString()].Text("access_key"), told[camera.ToString()].GetProperty("port").GetInt32()));
            Assert.Equal("", told[odd.ToString()].Text("username"));
        }

        Assert.Empty((await middleware.GetAsync($"/api/v1/asset_config/?middleware_hostname={fixture.Middleware.Host.ToUpperInvariant()}").Ok())
            .EnumerateArray());
        await middleware.GetAsync("/api/v1/asset_config/").Refused(HttpStatusCode.BadRequest, """{"middleware_hostname":"Middleware hostname is required"}""");
        await middleware.GetAsync("/api/v1/asset_config/?middleware_hostname=a/b")
            .Refused(HttpStatusCode.BadRequest, """{"middleware_hostname":"Invalid middleware hostname"}""");
    }

    private static async Task Answer(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        if (body.Length > 0)
        {
            await http.Response.WriteAsync(body);
        }
    }

    private static Task Redirected(HttpContext http)
    {
        http.Response.Redirect("/elsewhere");
        return http.Response.WriteAsync("{}");
    }
}
