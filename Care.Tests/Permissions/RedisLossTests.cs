using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Servers;
using Care.WebFront.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Permissions;

/// <summary>Permissions while Redis is away. A system of its own, as no other test would bear it.</summary>
public sealed class RedisLossTests(TwoFrontEnds system) : IClassFixture<TwoFrontEnds>
{
    [Fact]
    public async Task Without_Redis_front_ends_ask_the_grain_and_a_change_waits_until_the_last_copy_has_expired()
    {
        var doctor = await system.User(UserType.Doctor);
        var copies = system.FrontEndServices.Select(services => services.GetRequiredService<PermissionCopies>()).ToArray();
        var facility = Guid.NewGuid();
        await Change(doctor, set => set.LinkFacility(facility));
        Assert.True((await copies[0].Current(Caller.OfUser(doctor.Id))).IsLinkedTo(facility));

        var sinceCopy = Stopwatch.StartNew();
        await system.Redis.Stop();
        try
        {
            await Change(doctor, set => set.UnlinkFacility(facility));
            Assert.True(sinceCopy.Elapsed > PermissionCopy.Life, $"The change returned after {sinceCopy.Elapsed}, while a copy could still be read.");
            foreach (var copy in copies)
            {
                Assert.False((await copy.Current(Caller.OfUser(doctor.Id))).IsLinkedTo(facility));
            }

            var quick = Stopwatch.StartNew();
            await Change(doctor, set => set.LinkFacility(facility));
            Assert.True(quick.Elapsed < PermissionCopy.Life, $"No copy was left lately, and still the change took {quick.Elapsed}.");
        }
        finally
        {
            await system.Redis.Start();
        }
    }

    [Fact]
    public async Task Without_Redis_all_is_answered_on_and_with_it_back_nothing_is_old()
    {
        var doctor = await system.User(UserType.Doctor);
        using var client = system.Client();
        client.DefaultRequestHeaders.Authorization = await system.SignIn(doctor);
        var before = await Districts(client);
        Assert.Equal(before, await Districts(client));
        Assert.Equal("working", await Cache(client));

        await system.Redis.Stop();
        try
        {
            await Eventually.Holds(() => Cache(client), told => told == "unreachable", "the health page to tell that Redis is away");
            await using var place =
                system.Database.CreateCommand($"insert into place_district (name, state) values ('Newly drawn district', {TestPlaces.State})");
            await place.ExecuteNonQueryAsync();
            await Eventually.Holds(() =>
                Districts(client), places => places.Contains("Newly drawn", StringComparison.Ordinal), "the new district, without Redis");
        }
        finally
        {
            await system.Redis.Start();
        }

        await Eventually.Holds(() => Cache(client), told => told == "working", "the health page to tell that Redis is back");
        Assert.Contains("Newly drawn", await Districts(client), StringComparison.Ordinal);
        Assert.True((await system.FrontEndServices[0].GetRequiredService<PermissionCopies>().Current(Caller.OfUser(doctor.Id))).IsActive);
    }

    [Fact]
    public async Task A_facility_that_changed_while_Redis_was_away_is_shown_so_at_once_through_every_front_end()
    {
        using var admin = system.Client();
        admin.DefaultRequestHeaders.Authorization = await system.SignIn(await system.User(UserType.DistrictAdmin));
        using HttpClient first = system.Client(), second = system.Client(1);
        second.DefaultRequestHeaders.Host = first.BaseAddress!.Authority;
        var facility = await admin.NewFacility("Hill Clinic");
        Assert.Contains("Hill Clinic", await Choices(first), StringComparison.Ordinal);
        Assert.Contains("Hill Clinic", await Choices(second), StringComparison.Ordinal);

        await system.Redis.Stop();
        try
        {
            await admin.Send(HttpMethod.Patch, $"/api/v1/facility/{facility}/", new { name = "Hill Hospital" }, HttpStatusCode.OK);
            Assert.Contains("Hill Hospital", await Choices(first), StringComparison.Ordinal);
        }
        finally
        {
            await system.Redis.Start();
        }

        for (var sinceBack = Stopwatch.StartNew(); sinceBack.Elapsed < TimeSpan.FromSeconds(5); await Task.Delay(50))
        {
            Assert.Contains("Hill Hospital", await Choices(first), StringComparison.Ordinal);
            Assert.Contains("Hill Hospital", await Choices(second), StringComparison.Ordinal);
        }

        await Eventually.Holds(
            async () => (await second.GetAsync($"/api/v1/getallfacilities/?district={TestPlaces.District}"))
                .Headers.Age is not null, cached => cached, "pages to be cached again");
    }

    private static Task<string> Choices(HttpClient client) => client.GetStringAsync($"/api/v1/getallfacilities/?district={TestPlaces.District}");

    private static Task<string> Districts(HttpClient client) => client.GetStringAsync($"/api/v1/state/{TestPlaces.State}/districts/");

    /// <summary>What the health page says of Redis; it must stay a page of health.</summary>
    private static async Task<string?> Cache(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/health/")).GetProperty("main_cache").GetString();

    private async Task Change(TestUser user, Func<IPermissionSet, Task<Outcome<Done>>> change)
    {
        using (Caller.System("test").Enter())
        {
            var outcome = await change(system.Grains.GetGrain<IPermissionSet>(user.Id));
            Assert.True(outcome.Succeeded, outcome.Error?.ToString());
        }
    }
}
