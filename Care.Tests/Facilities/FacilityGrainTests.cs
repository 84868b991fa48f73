using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>What a facility's grain decides, on silos in memory.</summary>
public sealed class FacilityGrainTests(MemoryCluster cluster)
{
    private static readonly PermissionSet DistrictAdmin = new()
    {
        UserType = UserType.DistrictAdmin,
        Verified = true,
        State = TestPlaces.State,
        District = TestPlaces.District,
    };

    private static readonly FacilityWrite Body = new()
    {
        Name = "Ward Hospital",
        FacilityType = FacilityType.PrivateHospital,
        Address = "1 Test Road",
        State = (int?)TestPlaces.State,
        District = (int?)TestPlaces.District,
        LocalBody = (int?)TestPlaces.LocalBody,
    };

    [Fact]
    public async Task A_facility_outside_the_callers_district_is_not_created()
    {
        var outsider = await cluster.User(DistrictAdmin with { District = TestPlaces.OtherDistrict });
        using (Caller.OfUser(outsider).Enter())
        {
            var outcome = await cluster.Grains.GetGrain<IFacility>(Guid.NewGuid()).Register(Body);
            Assert.Equal(ErrorKind.Denied, outcome.Error?.Kind);
        }
    }

    [Fact]
    public async Task An_unknown_user_is_refused_before_the_facility_is_asked()
    {
        using (Caller.OfUser(Guid.NewGuid()).Enter())
        {
            var refused = await Assert.ThrowsAsync<CallRefusedException>(() => cluster.Grains.GetGrain<IFacility>(Guid.NewGuid()).Get());
            Assert.Equal("user_not_found", refused.Error.Code);
        }
    }

    [Fact]
    public async Task The_rights_of_the_cluster_cannot_be_claimed_from_outside()
    {
        using (Caller.System("pretended").Enter())
        {
            var refused =
                await Assert.ThrowsAsync<CallRefusedException>(() => cluster.Grains.GetGrain<IPermissionSet>(Guid.NewGuid()).Establish(DistrictAdmin));
            Assert.Equal(ErrorKind.Denied, refused.Error.Kind);
        }
    }

    [Fact]
    public async Task What_was_registered_is_stored_and_not_only_remembered()
    {
        var admin = await cluster.User(DistrictAdmin);
        var id = Guid.NewGuid();
        using (Caller.OfUser(admin).Enter())
        {
            var facility = cluster.Grains.GetGrain<IFacility>(id);
            var registered = await facility.Register(Body);
            Assert.True(registered.Succeeded, registered.Error?.ToString());
            Assert.Equal(cluster.Clock.GetUtcNow(), registered.Value.Read().CreatedDate);

            await cluster.Cluster.DeactivateAsync(facility);
            var read = await facility.Get();
            Assert.Equal("Ward Hospital", read.Value.Read().Name);
        }
    }

    [Fact]
    public async Task The_creator_is_linked_to_the_facility()
    {
        var admin = await cluster.User(DistrictAdmin);
        var id = Guid.NewGuid();
        using (Caller.OfUser(admin).Enter())
        {
            await cluster.Grains.GetGrain<IFacility>(id).Register(Body);
            var permissions = await cluster.Grains.GetGrain<IPermissionSet>(admin).Current();
            Assert.Contains(id, permissions.Facilities);
        }
    }

    /// <summary>The silo dies after the facility is gone and before its members are taken off it: the reminder finds it so and goes on.</summary>
    [Fact]
    public async Task A_deletion_that_was_cut_short_is_finished_by_its_reminder()
    {
        var admin = await cluster.User(DistrictAdmin with { UserType = UserType.StateAdmin });
        var id = Guid.NewGuid();
        var facility = cluster.Grains.GetGrain<IFacility>(id);
        cluster.Ties.UsersOf[id] = [admin];
        cluster.Ties.OutOfOrder[id] = true;
        using (Caller.OfUser(admin).Enter())
        {
            await facility.Register(Body);
            await Assert.ThrowsAnyAsync<Exception>(() => facility.Remove());
            Assert.Equal(ErrorKind.NotFound, (await facility.Get()).Error?.Kind);
            Assert.Contains(id, (await cluster.Grains.GetGrain<IPermissionSet>(admin).Current()).Facilities);
        }

        await cluster.Cluster.DeactivateAsync(facility);
        cluster.Ties.OutOfOrder.Clear();
        await facility.AsReference<IRemindable>().ReceiveReminder("close", default);
        using (Caller.OfUser(admin).Enter())
        {
            Assert.DoesNotContain(id, (await cluster.Grains.GetGrain<IPermissionSet>(admin).Current()).Facilities);
        }
    }
}
