using System.Net;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Deleting a facility (contract 02, §3.5).</summary>
public sealed class FacilityDeletionTests(CareSystem system)
{
    [Fact]
    public async Task A_facility_with_active_patients_stays()
    {
        using var admin = await system.SignedIn(UserType.StateLabAdmin);
        var facility = await admin.NewFacility();
        await Census(facility, patients: 1);
        using var answer = await admin.DeleteAsync($"/api/v1/facility/{facility}/");
        Assert.Equal(
            """{"facility":"You cannot delete a facility with Live patients. Discharge all patients and try again"}""",
                (await answer.Json(HttpStatusCode.BadRequest)).GetRawText());
        await Census(facility, patients: 0);
        await admin.Delete($"/api/v1/facility/{facility}/");
    }

    [Fact]
    public async Task A_deleted_facility_is_gone_and_nobody_is_linked_to_it_or_at_home_there()
    {
        using var admin = await system.SignedIn(UserType.StateLabAdmin);
        var (facility, other) = (await admin.NewFacility(), await admin.NewFacility("Other"));
        var nurse = await system.User(UserType.Nurse, permissions => permissions with { Facilities = [facility, other], HomeFacility = facility });
        var elsewhere = await system.User(UserType.Nurse, permissions => permissions with { Facilities = [other], HomeFacility = other });
        await admin.Delete($"/api/v1/facility/{facility}/");

        await admin.Get($"/api/v1/facility/{facility}/", HttpStatusCode.NotFound);
        using var anyone = system.Anonymous();
        await anyone.Get($"/api/v1/getallfacilities/{facility}/", HttpStatusCode.NotFound);
        await admin.Post($"/api/v1/facility/{facility}/capacity/", new { room_type = 100 }, HttpStatusCode.Forbidden);
        await admin.Delete($"/api/v1/facility/{facility}/", HttpStatusCode.NotFound);

        var permissions = await Permissions(nurse);
        Assert.Equal(other, Assert.Single(permissions.Facilities));
        Assert.Null(permissions.HomeFacility);
        Assert.Equal(other, (await Permissions(elsewhere)).HomeFacility);
        Assert.Equal(0L, await Count("select count(*) from reminder where grain_id like '%' || replace($1::text, '-', '')", facility));
    }

    [Fact]
    public async Task What_is_below_a_deleted_facility_is_shown_no_more()
    {
        using var admin = await system.SignedIn(UserType.StateLabAdmin);
        var facility = await admin.NewFacility();
        await admin.Post($"/api/v1/facility/{facility}/capacity/", new { room_type = 100 });
        await admin.Delete($"/api/v1/facility/{facility}/");
        Assert.Equal(0, (await admin.Get($"/api/v1/facility/{facility}/capacity/")).GetProperty("count").GetInt32());
        await admin.Get($"/api/v1/facility/{facility}/spokes/", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(UserType.DistrictLabAdmin, HttpStatusCode.Forbidden)]
    [InlineData(UserType.StateReadOnlyAdmin, HttpStatusCode.Forbidden)]
    [InlineData(UserType.DistrictAdmin, HttpStatusCode.NoContent)]
    [InlineData(UserType.StateAdmin, HttpStatusCode.NoContent)]
    public async Task Only_administrators_of_rank_delete(UserType rank, HttpStatusCode expected)
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        using var caller = await system.SignedIn(rank);
        await caller.Delete($"/api/v1/facility/{facility}/", expected);
    }

    [Fact]
    public async Task Another_districts_administrator_finds_no_such_facility()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        using var other = await system.SignedIn(UserType.DistrictAdmin, permissions => permissions with { District = TestPlaces.OtherDistrict });
        await other.Delete($"/api/v1/facility/{facility}/", HttpStatusCode.NotFound);
        await admin.Get($"/api/v1/facility/{facility}/");
    }

    private async Task<PermissionSet> Permissions(TestUser user)
    {
        using (Caller.System("test").Enter())
        {
            return await system.Grains.GetGrain<IPermissionSet>(user.Id).Current();
        }
    }

    private async Task Census(Guid facility, int patients)
    {
        await using var command = system.Database.CreateCommand(
            "insert into facility_census (facility, is_active, patients) values ($1, true, $2) on conflict (facility, is_active) do update set patients = $2");
        command.Parameters.AddWithValue(facility);
        command.Parameters.AddWithValue(patients);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> Count(string sql, Guid facility)
    {
        await using var command = system.Database.CreateCommand(sql);
        command.Parameters.AddWithValue(facility);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
