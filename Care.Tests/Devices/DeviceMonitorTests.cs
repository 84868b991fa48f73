using System.Collections.Concurrent;
using System.Diagnostics;
using Care.Grains.Devices;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Devices;

/// <summary>The runs that ask the middleware of all devices and locations how they are (contract 03, §13.5).</summary>
public sealed class DeviceMonitorTests(CareSystem system)
{
    private static readonly Job Due =
        Job.Of("test", "test@2026-03-04T12:00:00Z", new Occurrence("test", new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// The time that a device is waited for is a fifth of the usual one here, and so is the time that the run may take: twenty-four seconds are two minutes.
    /// </summary>
    [Fact]
    public async Task Two_thousand_devices_are_asked_in_time_though_a_third_of_the_middlewares_hang()
    {
        const int hosts = 100;
        const int devices = 2000;
        var middlewares = Enumerable.Range(0, hosts).Select(_ => system.Middleware.New()).ToList();
        ConcurrentDictionary<string, int> atOnce = [];
        var most = 0;
        foreach (var (number, middleware) in middlewares.Index())
        {
            if (number % 3 == 0)
            {
                middleware.Hangs();
                continue;
            }

            middleware.Answers = async (asked, http) =>
            {
                InterlockedMax(ref most, atOnce.AddOrUpdate(middleware.Host, 1, (_, count) => count + 1));
                IEnumerable<string> addresses = asked.Body.Length > 0 ? [asked.Json[0].Text("hostname")!]
                    : Enumerable.Range(1, devices / hosts).Select(last => $"10.0.0.{last}");
                await http.Response.WriteAsJsonAsync(
                    new[] { new { time = DateTimeOffset.UtcNow, status = addresses.ToDictionary(address => address, _ => "up") } });
                atOnce.AddOrUpdate(middleware.Host, 0, (_, count) => count - 1);
            };
        }

        var rows = new MemoryDevices(
            [.. Enumerable.Range(0, devices).Select(number => new MonitoredDevice(
                Guid.NewGuid(), number % 20 == 0 ? "HL7MONITOR" : "ONVIF",
                    new AssetMeta { LocalIpAddress = $"10.0.0.{1 + (number / hosts)}", CameraAccessKey = "a:b:c" }, middlewares[number % hosts].Host, null))]);
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        var began = Stopwatch.GetTimestamp();
        await Run(rows, client, TimeSpan.FromSeconds(4));
        var took = Stopwatch.GetElapsedTime(began);

        Assert.Equal(devices, rows.Stored.Count);
        var hanging = middlewares.Where((_, number) => number % 3 == 0).Select(middleware => middleware.Host).ToHashSet();
        var hostOf = (await rows.Devices(Cancellation)).ToDictionary(device => device.Id, device => device.Host);
        Assert.All(
            rows.Stored, change =>
                Assert.Equal(hanging.Contains(hostOf[change.Linked]) ? AvailabilityStatus.Down : AvailabilityStatus.Operational, change.Found.Status));
        Assert.InRange(most, 1, 3);
        Assert.All(middlewares.Where(middleware => hanging.Contains(middleware.Host)), middleware => Assert.InRange(middleware.Requests.Count, 1, 8));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(24));
        foreach (var middleware in middlewares)
        {
            middleware.Dispose();
        }
    }

    [Fact]
    public async Task A_camera_that_its_middleware_does_not_know_how_to_ask_is_asked_with_all_others()
    {
        using var middleware = system.Middleware.New();
        middleware.Answers = async (asked, http) =>
        {
            http.Response.StatusCode = asked.Method == "POST" ? 400 : 200;
            await http.Response.WriteAsJsonAsync(
                new[] { new { time = DateTimeOffset.UtcNow, status = new Dictionary<string, string> { ["10.0.0.1"] = "maintenance", ["10.0.0.2"] = "up" } } });
        };
        var rows = new MemoryDevices([.. Enumerable.Range(1, 3).Select(number => Device(middleware, "ONVIF", $"10.0.0.{number}"))]);
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        await Run(rows, client);
        Assert.Equal(
            [AvailabilityStatus.UnderMaintenance, AvailabilityStatus.Operational, AvailabilityStatus.Down],
            (await rows.Devices(Cancellation)).Select(device => rows.Stored.Single(change => change.Linked == device.Id).Found.Status));
        Assert.Equal((3, 1), (middleware.Requests.Count(asked => asked.Method == "POST"), middleware.Requests.Count(asked => asked.Method == "GET")));
        Assert.Equal("""[{"hostname":"10.0.0.1","port":80,"username":"a","password":"b"}]""", middleware.Requests.Where(asked => asked.Method == "POST")
            .Select(asked => asked.Body).Order().First());
    }

    [Fact]
    public async Task One_that_fails_never_stops_the_others()
    {
        using var middleware = system.Middleware.New();
        middleware.AnswersWith(new[] { new { status = new Dictionary<string, string> { ["10.0.0.1"] = "up" } } });
        var rows = new MemoryDevices(
        [
            Device(middleware, "ONVIF", null!),
            Device(middleware, "HL7MONITOR", "10.0.0.1"),
            Device(middleware, "HL7MONITOR", "10.0.0.1") with { Host = "a/b" },
            Device(middleware, "HL7MONITOR", "10.0.0.1") with { Host = MemoryDevices.Refusing },
        ]);
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        await Run(rows, client);
        var devices = await rows.Devices(Cancellation);
        Assert.Equal(AvailabilityStatus.Operational, rows.Stored.Single(change => change.Linked == devices[1].Id).Found.Status);
        Assert.Equal(AvailabilityStatus.Down, rows.Stored.Single(change => change.Linked == devices[2].Id).Found.Status);
    }

    [Fact]
    public async Task What_has_changed_is_shown_and_what_has_not_writes_nothing()
    {
        using var fixture = await DeviceFixture.Open(system);
        var monitor = await fixture.Monitor();
        var address = (await fixture.Doctor.GetAsync($"/api/v1/asset/{monitor}/").Ok()).GetProperty("meta").Text("local_ip_address")!;
        var status = "up";
        fixture.Middleware.Answers = (_, http) =>
            http.Response.WriteAsJsonAsync(new[] { new { time = DateTimeOffset.UtcNow, status = new Dictionary<string, string> { [address] = status } } });
        foreach (var next in (string[])["up", "up", "down", "down"])
        {
            status = next;
            await RunStored();
        }

        var shown = (await fixture.Doctor.GetAsync($"/api/v1/asset/{monitor}/availability/").Ok()).GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["Down", "Operational"], shown.Select(record => record.Text("status")));
        Assert.Equal("Down", (await fixture.Doctor.GetAsync($"/api/v1/asset/{monitor}/").Ok()).Text("latest_status"));

        var location = await fixture.Hospital.Location();
        Assert.Equal("Operational", Assert.Single((await fixture.Doctor.GetAsync($"/api/v1/facility/{fixture.Facility}/asset_location/{location}/availability/")
            .Ok()).GetProperty("results").EnumerateArray()).Text("status"));

        async Task RunStored()
        {
            // The system's own rows, but for those of other tests, whose middlewares are gone.
            var rows = new DevicesOf(system.SiloServices.GetRequiredService<CareDatabase>(), fixture.Middleware.Host);
            using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
            await Run(rows, client);
            await new CheckLocationStatus(rows, client, system.Middleware.Options, TimeProvider.System, NullLogger<CheckLocationStatus>.Instance)
                .Run(Due, Cancellation);
        }
    }

    [Fact]
    public async Task A_record_that_is_there_already_is_passed_over()
    {
        using var fixture = await DeviceFixture.Open(system);
        var monitor = await fixture.Monitor();
        var rows = new DevicesOf(system.SiloServices.GetRequiredService<CareDatabase>(), fixture.Middleware.Host);
        var at = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
        AvailabilityChange[] changes = [Change(AvailabilityStatus.Operational, at), Change(AvailabilityStatus.Down, at.AddMinutes(1))];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rows.Store(changes, Cancellation)));
        await rows.Store([Change(AvailabilityStatus.Operational, at.AddSeconds(30))], Cancellation);
        Assert.Equal(2L, await system.Sql("select count(*) from availability_record where linked_id = $1", monitor));
        Assert.Equal(new Found(AvailabilityStatus.Down, at.AddMinutes(1)), (await rows.Devices(Cancellation)).Single(device => device.Id == monitor).Last);

        AvailabilityChange Change(AvailabilityStatus status, DateTimeOffset when) => new(monitor, AvailabilityChange.Asset, new Found(status, when));
    }

    private static MonitoredDevice Device(TestMiddleware middleware, string assetClass, string address) =>
        new(Guid.NewGuid(), assetClass, new AssetMeta { LocalIpAddress = address, CameraAccessKey = "a:b:c" }, middleware.Host, null);

    private static void InterlockedMax(ref int most, int value)
    {
        while (Volatile.Read(ref most) is var known && value > known && Interlocked.CompareExchange(ref most, value, known) != known)
        {
        }
    }

    private Task<string?> Run(IDeviceRows rows, MiddlewareClient client, TimeSpan? timeout = null) =>
        new CheckAssetStatus(rows, client, system.Middleware.Options with { RequestTimeout = timeout ?? system.Middleware.Options.RequestTimeout },
            TimeProvider.System, NullLogger<CheckAssetStatus>.Instance).Run(Due, Cancellation);

    private sealed class MemoryDevices(IReadOnlyList<MonitoredDevice> devices) : IDeviceRows
    {
        /// <summary>The host of devices whose status can't be stored.</summary>
        public const string Refusing = "refusing.example.test";

        public ConcurrentBag<AvailabilityChange> Stored { get; } = [];

        public Task<IReadOnlyList<MonitoredDevice>> Devices(CancellationToken cancellation) => Task.FromResult(devices);

        public Task<IReadOnlyList<MonitoredLocation>> Locations(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<MonitoredLocation>>([]);

        public Task Store(IReadOnlyList<AvailabilityChange> changes, CancellationToken cancellation)
        {
            foreach (var change in changes)
            {
                if (devices.Single(device => device.Id == change.Linked).Host == Refusing)
                {
                    throw new NpgsqlException("away");
                }

                Stored.Add(change);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class DevicesOf(CareDatabase database, string host) : IDeviceRows
    {
        private readonly SqlDeviceRows rows = new(database);

        public async Task<IReadOnlyList<MonitoredDevice>> Devices(CancellationToken cancellation) =>
            [.. (await rows.Devices(cancellation)).Where(device => device.Host == host)];

        public async Task<IReadOnlyList<MonitoredLocation>> Locations(CancellationToken cancellation) =>
            [.. (await rows.Locations(cancellation)).Where(location => location.Host == host)];

        public Task Store(IReadOnlyList<AvailabilityChange> changes, CancellationToken cancellation) => rows.Store(changes, cancellation);
    }
}
