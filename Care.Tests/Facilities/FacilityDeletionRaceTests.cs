using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Care.Tests.Storage;

namespace Care.Tests.Facilities;

/// <summary>A facility that is deleted in the same moment as somebody comes to it: only one of the two happens.</summary>
[Collection(TwoSilosGroup.Name)]
public sealed class FacilityDeletionRaceTests(TwoSilos silos)
{
    private const int Tries = 15;

    [Fact]
    public async Task Nobody_is_registered_in_a_facility_that_is_deleted()
    {
        for (var i = 0; i < Tries; i++)
        {
            var facility = await silos.Facility();
            await NotBoth(facility, () => silos.Admin.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(facility)));
            Assert.Equal(
                0L, await silos.Read<long>("select count(*) from patient p join facility f on f.id = p.facility where f.id = $1 and f.deleted", facility));
        }
    }

    [Fact]
    public async Task Nobody_is_admitted_in_a_facility_that_is_deleted()
    {
        for (var i = 0; i < Tries; i++)
        {
            var facility = await silos.Facility();
            var patient = await silos.Discharged(facility);
            await NotBoth(facility, () => silos.Admit(patient));
        }
    }

    [Fact]
    public async Task Nobody_is_taken_up_again_in_a_facility_that_is_deleted()
    {
        for (var i = 0; i < Tries; i++)
        {
            var facility = await silos.Facility();
            var patient = await silos.Discharged(facility);
            await NotBoth(facility, () => silos.Admin.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = true }));
        }
    }

    [Fact]
    public async Task Nobody_is_transferred_to_a_facility_that_is_deleted()
    {
        var from = await silos.Facility();
        for (var i = 0; i < Tries; i++)
        {
            var (facility, patient) = (await silos.Facility(), await silos.Discharged(from));
            await NotBoth(facility, () => silos.Admin.PostAsJsonAsync($"/api/v1/patient/{patient}/transfer/", new { facility, year_of_birth = 1980 }));
        }
    }

    [Fact]
    public async Task Nobody_is_shifted_to_a_facility_that_is_deleted()
    {
        var from = await silos.Facility();
        for (var i = 0; i < Tries; i++)
        {
            var facility = await silos.Facility();
            var patient = (await silos.Admin.Register(from)).Id();
            var asked = await silos.Admin.PostAsJsonAsync(
                "/api/v1/shift/", new { patient, origin_facility = from, status = "APPROVED", assigned_facility = facility }).Ok();
            await silos.Admin.PatchAsJsonAsync($"/api/v1/shift/{asked.Id()}/", new { status = "TRANSFER IN PROGRESS" }).Ok();
            await NotBoth(facility, () => silos.Admin.PostAsync($"/api/v1/shift/{asked.Id()}/transfer/", null));
        }
    }

    [Fact]
    public async Task Nobody_stays_linked_to_or_at_home_in_a_deleted_facility()
    {
        var user = await silos.User(UserType.Nurse);
        for (var i = 0; i < Tries; i++)
        {
            var facility = await silos.Facility();
            await silos.Race(
                () => silos.Admin.PutAsJsonAsync($"/api/v1/users/{user}/add_facility/", new { facility }),
                () => silos.Admin.DeleteAsync($"/api/v1/facility/{facility}/"));
            Assert.Equal(0L, await Linked(facility));
            facility = await silos.Facility();
            await silos.Race(
                () => silos.Admin.PatchAsJsonAsync($"/api/v1/users/{user}/", new { home_facility = facility, first_name = "Home " + i }),
                () => silos.Admin.DeleteAsync($"/api/v1/facility/{facility}/"));
            Assert.Equal(0L, await Linked(facility));
        }
    }

    private Task<long> Linked(Guid facility) => silos.Read<long>(
        "select count(*) from permission_set p join facility f on f.id = any(p.facilities || p.home_facility) where f.id = $1 and f.deleted", facility);

    private async Task NotBoth(Guid facility, Func<Task<HttpResponseMessage>> come)
    {
        var (came, deleted) = await silos.Race(come, () => silos.Admin.DeleteAsync($"/api/v1/facility/{facility}/"));
        Assert.True(came ^ deleted, came ? "somebody came to a facility that was deleted" : "neither was done");
        Assert.Equal(0L, await silos.Read<long>(
            """
            select (select count(*) from patient p join facility f on f.id = p.facility where f.id = $1 and f.deleted and p.is_active)
                + (select count(*) from consultation c join facility f on f.id = c.facility where f.id = $1 and f.deleted and c.discharge_date is null)
            """,
            facility));
    }
}
