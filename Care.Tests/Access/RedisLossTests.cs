using System.Diagnostics;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Tests.Servers;
using Care.WebFront.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Access;

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
        Assert.True((await copies[0].Current(doctor.Id)).IsLinkedTo(facility));

        var sinceCopy = Stopwatch.StartNew();
        await system.Redis.Stop();
        try
        {
            await Change(doctor, set => set.UnlinkFacility(facility));
            Assert.True(sinceCopy.Elapsed > PermissionCopy.Life, $"The change returned after {sinceCopy.Elapsed}, while a copy could still be read.");
            foreach (var copy in copies)
            {
                Assert.False((await copy.Current(doctor.Id)).IsLinkedTo(facility));
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

    private async Task Change(TestUser user, Func<IPermissionSet, Task<Outcome<Done>>> change)
    {
        using (Caller.System("test").Enter())
        {
            var outcome = await change(system.Grains.GetGrain<IPermissionSet>(user.Id));
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        }
    }
}
