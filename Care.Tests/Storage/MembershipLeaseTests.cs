using System.Diagnostics;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Storage;

/// <summary>For how long a silo answers from memory that cannot confirm that it is one of the cluster.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class MembershipLeaseTests(TwoFrontEnds system)
{
    private static readonly long Term = (long)MembershipLease.Term.TotalMilliseconds;

    [Fact]
    public void A_lease_is_good_for_its_term_and_no_longer()
    {
        var lease = new MembershipLease();
        Assert.False(lease.IsOver);
        lease.Renew(MembershipLease.Now);
        Assert.False(lease.IsOver);
        lease.Renew(MembershipLease.Now - Term - 50);
        Assert.True(lease.IsOver);
        lease.Renew(MembershipLease.Now);
        Assert.False(lease.IsOver);
        lease.Revoke();
        Assert.True(lease.IsOver);
    }

    [Fact]
    public void A_change_of_a_grain_that_came_from_a_dead_silo_waits_until_that_silo_is_silent()
    {
        var lease = new MembershipLease();
        var here = MembershipLease.Now - 60_000;
        Assert.Equal(TimeSpan.Zero, lease.Outwait(MembershipLease.Now));
        lease.SiloStatusChangeNotification(SiloAddress.Zero, SiloStatus.ShuttingDown);
        lease.SiloStatusChangeNotification(SiloAddress.Zero, SiloStatus.Dead);
        Assert.Equal(TimeSpan.Zero, lease.Outwait(MembershipLease.Now));
        // One that died without a word may still run somewhere.
        lease.SiloStatusChangeNotification(SiloAddress.Zero, SiloStatus.Dead);
        Assert.InRange(lease.Outwait(MembershipLease.Now), TimeSpan.FromMilliseconds(1), MembershipLease.Term);
        Assert.Equal(TimeSpan.Zero, lease.Outwait(here));
    }

    [Fact]
    public async Task A_silo_in_doubt_turns_calls_away_and_nobody_notices()
    {
        var admin = await system.User(UserType.DistrictAdmin);
        using var client = system.Client();
        client.DefaultRequestHeaders.Authorization = await system.SignIn(admin);
        var facility = await client.NewFacility();
        var lease = system.SiloServices.GetRequiredService<MembershipLease>();
        for (var round = 0; round < 5; round++)
        {
            lease.Revoke();
            using (Caller.OfUser(admin.Id).Enter())
            {
                // The silo's own way: the call comes to this silo or goes through it, and is sent again.
                var began = Stopwatch.GetTimestamp();
                Assert.True((await system.Grains.GetGrain<IFacilityQueries>(0).List(new FacilityFilter(), Paging.First, CancellationToken.None)).Succeeded);
                Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromMilliseconds(90), TimeSpan.FromSeconds(3));
            }

            lease.Revoke();
            await client.Get($"/api/v1/facility/{facility}/");
            lease.Revoke();
            await client.Send(HttpMethod.Patch, $"/api/v1/facility/{facility}/", new { pincode = 600001 + round }, System.Net.HttpStatusCode.OK);
        }
    }
}
