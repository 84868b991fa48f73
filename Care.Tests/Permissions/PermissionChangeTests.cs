using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Care.WebFront.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Permissions;

/// <summary>A change of a permission holds from the moment its call returns, through every front end (contract 01, D4; example I12).</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class PermissionChangeTests(TwoFrontEnds system)
{
    private const int Rounds = 1000;

    [Fact]
    public async Task After_a_link_is_removed_the_very_next_request_through_either_front_end_is_refused()
    {
        var facility = await Facility();
        var doctor = await system.User(UserType.Doctor);
        using var first = system.Client(0);
        using var second = system.Client(1);
        first.DefaultRequestHeaders.Authorization = second.DefaultRequestHeaders.Authorization = await system.SignIn(doctor);
        var copies = system.FrontEndServices.Select(services => services.GetRequiredService<PermissionCopies>()).ToArray();

        // Somebody asks for the copy all the time, so that a copy of the old set has every chance to be left behind.
        using var done = new CancellationTokenSource();
        var readers = copies.Select(copy => Task.Run(async () => await ReadUntil(copy, doctor.Id, done.Token))).ToArray();
        var seen = (Refused: 0, Gone: 0);
        for (var round = 0; round < Rounds; round++)
        {
            await Change(doctor, set => set.LinkFacility(facility));
            var (now, next) = round % 2 == 0 ? (first, second) : (second, first);
            Assert.Equal(HttpStatusCode.OK, await Status(now, facility));
            Assert.True((await copies[round % 2].Current(Caller.OfUser(doctor.Id))).IsLinkedTo(facility));

            await Change(doctor, set => set.UnlinkFacility(facility));
            seen.Gone += (await copies[0].Current(Caller.OfUser(doctor.Id))).IsLinkedTo(facility)
                || (await copies[1].Current(Caller.OfUser(doctor.Id))).IsLinkedTo(facility) ? 0 : 1;
            seen.Refused += await Status(next, facility) == HttpStatusCode.NotFound && await Status(now, facility) == HttpStatusCode.NotFound ? 1 : 0;
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal((Rounds, Rounds), seen);
    }

    [Fact]
    public async Task The_copy_in_Redis_is_what_front_ends_read()
    {
        var doctor = await system.User(UserType.Doctor);
        var copies = system.FrontEndServices[0].GetRequiredService<PermissionCopies>();
        await copies.Current(Caller.OfUser(doctor.Id));

        await using var redis = await system.Redis.Connect();
        var lie = await copies.Current(Caller.OfUser(doctor.Id)) with { UserType = UserType.StateAdmin };
        await redis.GetDatabase().StringSetAsync(PermissionCopy.Key(doctor.Id), PermissionCopy.Write(lie), TimeSpan.FromSeconds(5));
        Assert.Equal(UserType.StateAdmin, (await copies.Current(Caller.OfUser(doctor.Id))).UserType);

        await Change(doctor, set => set.LinkFacility(Guid.NewGuid()));
        Assert.Equal(UserType.Doctor, (await copies.Current(Caller.OfUser(doctor.Id))).UserType);
    }

    [Fact]
    public async Task Nobody_may_do_nothing_and_a_user_who_is_gone_is_told_so()
    {
        var copies = system.FrontEndServices[0].GetRequiredService<PermissionCopies>();
        Assert.False((await copies.Current(Caller.Anonymous)).IsKnown);
        var refused = await Assert.ThrowsAsync<WebFront.Errors.RequestRefusedException>(async () => await copies.Current(Caller.OfUser(Guid.NewGuid())));
        Assert.Equal(Error.UserNotFound, refused.Error);
    }

    private static async Task ReadUntil(PermissionCopies copies, Guid user, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await copies.Current(Caller.OfUser(user));
            await Task.Delay(1, CancellationToken.None);
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, Guid facility)
    {
        using var answer = await client.GetAsync($"/api/v1/facility/{facility}/");
        return answer.StatusCode;
    }

    private async Task Change(TestUser user, Func<IPermissionSet, Task<Outcome<Done>>> change)
    {
        using (Caller.System("test").Enter())
        {
            var outcome = await change(system.Grains.GetGrain<IPermissionSet>(user.Id));
            Assert.True(outcome.Succeeded, outcome.Error?.ToString());
        }
    }

    private async Task<Guid> Facility()
    {
        using var admin = system.Client();
        admin.DefaultRequestHeaders.Authorization = await system.SignIn(await system.User(UserType.DistrictAdmin));
        using var created = await admin.PostAsJsonAsync("/api/v1/facility/", new
        {
            name = "Linked Hospital",
            facility_type = "Private Hospital",
            address = "2 Test Road",
            state = TestPlaces.State,
            district = TestPlaces.District,
            local_body = TestPlaces.LocalBody,
            phone_number = "+919999999888",
        });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }
}
