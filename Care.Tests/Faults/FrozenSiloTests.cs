using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Faults;

/// <summary>
/// A silo is stopped where it is, the others take over and change what it held, and it goes on with its memory of before: real processes, real signals. Each
/// silo in turn, so that the one is among them that held the doctor's permissions, and the one that held the patient.
/// </summary>
[Collection(typeof(Alone))]
public sealed class FrozenSiloTests
{
    private const int RequestsAfter = 3_400;
    private const int SideBySide = 8;

    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(8);

    private readonly ConcurrentBag<string> stale = [];
    private readonly ConcurrentBag<TimeSpan> reads = [];
    private int asked;
    private int failedReads;

    [Fact]
    public async Task A_silo_that_was_frozen_tells_nothing_of_what_was_changed_meanwhile()
    {
        await using var cluster = await CareCluster.Start(silos: 3);
        var other = await cluster.AddWeb();
        using var admin = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var facility = await admin.NewFacility();
        var username = await Doctor(admin);
        var doctor = await cluster.SignedIn(username, CareSystem.Password);
        HttpClient[] admins = [admin, At(other, admin)], doctors = [doctor, At(other, doctor)];
        await Link(admin, username, facility);
        var patient = $"/api/v1/patient/{(await admin.Register(facility)).Id()}/";

        foreach (var silo in cluster.Silos.ToArray())
        {
            Assert.Equal(HttpStatusCode.OK, await Status(doctor, patient));
            using var thawed = new CancellationTokenSource();
            var reading = Task.WhenAll(admins.Select(client => Read(client, $"/api/v1/facility/{facility}/", thawed.Token)));
            var began = Stopwatch.GetTimestamp();
            await silo.Freeze();
            await Unlink(admin, username, facility);
            var address = $"{Guid.NewGuid()} Hill Road";
            await Until(() => admin.PatchAsJsonAsync(patient, new { address }));
            var changed = Stopwatch.GetElapsedTime(began);
            await Task.Delay(Frozen > changed ? Frozen - changed : TimeSpan.Zero);
            await silo.GoOn();
            await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(number => Look(doctors[number % 2], admins[number % 2], patient, address)));
            await thawed.CancelAsync();
            await reading;
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"changed {changed.TotalSeconds:F1} s after the freeze; {asked} requests after it, {stale.Count} stale; reads meanwhile: {reads.Count}, "
                + $"{failedReads} failed, the slowest {reads.Max().TotalSeconds:F1} s");
            Assert.True(stale.IsEmpty, string.Join('\n', stale.Take(5)));
            await Link(admin, username, facility);
            await cluster.AddSilo();
        }

        Assert.True(asked >= 10_000, $"{asked} requests");
    }

    private static HttpClient At(Uri address, HttpClient like) => new()
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(20),
        DefaultRequestHeaders = { Authorization = like.DefaultRequestHeaders.Authorization },
    };

    /// <summary>Who was unlinked sees nothing, and who may sees the change, from the first moment on.</summary>
    private async Task Look(HttpClient doctor, HttpClient admin, string patient, string address)
    {
        for (var number = 0; number < RequestsAfter / SideBySide; number += 2)
        {
            var status = await Status(doctor, patient);
            if (status == HttpStatusCode.OK)
            {
                stale.Add("A doctor who was unlinked was let in.");
            }

            using var answer = await admin.GetAsync(patient);
            if (answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("address").GetString() is var shown
                && shown != address)
            {
                stale.Add($"The address was told as {shown}, and is {address}.");
            }

            Interlocked.Add(ref asked, 2);
        }
    }

    private async Task Read(HttpClient client, string path, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            if (await Status(client, path) != HttpStatusCode.OK)
            {
                Interlocked.Increment(ref failedReads);
            }

            reads.Add(Stopwatch.GetElapsedTime(began));
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<string> Doctor(HttpClient admin)
    {
        var username = "u" + Guid.NewGuid().ToString("N")[..12];
        using var created = await admin.PostAsJsonAsync("/api/v1/users/add_user/", new
        {
            username,
            password = CareSystem.Password,
            user_type = "Doctor",
            gender = "Female",
            date_of_birth = "1990-01-01",
            phone_number = "+919876543210",
            first_name = "New",
            last_name = "User",
            email = "new@example.org",
            district = TestPlaces.District,
        });
        Assert.True(created.StatusCode == HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return username;
    }

    private static Task Link(HttpClient admin, string username, Guid facility) =>
        Until(() => admin.PutAsJsonAsync($"/api/v1/users/{username}/add_facility/", new { facility }));

    private static Task Unlink(HttpClient admin, string username, Guid facility) => Until(() =>
        admin.SendAsync(new(HttpMethod.Delete, $"/api/v1/users/{username}/delete_facility/") { Content = JsonContent.Create(new { facility }) }));

    /// <summary>A change that is lost with the silo is made again.</summary>
    private static async Task Until(Func<Task<HttpResponseMessage>> change)
    {
        for (var tries = 0; ; tries++)
        {
            using var answer = await change();
            if (answer.IsSuccessStatusCode || ((int)answer.StatusCode == 400 && tries > 0))
            {
                return;
            }

            Assert.True(
                answer.StatusCode == HttpStatusCode.ServiceUnavailable && tries < 20, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            await Task.Delay(100);
        }
    }
}
