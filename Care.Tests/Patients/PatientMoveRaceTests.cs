using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Care.Tests.Storage;

namespace Care.Tests.Patients;

/// <summary>
/// A patient who is moved in the same moment as something begins where they were, and users who are deactivated while they are given something to do.
/// </summary>
[Collection(TwoSilosGroup.Name)]
public sealed class PatientMoveRaceTests(TwoSilos silos)
{
    private const int Tries = 15;

    [Fact]
    public async Task No_consultation_is_left_open_behind_a_patient_who_was_moved()
    {
        var (from, to) = (await silos.Facility(), await silos.Facility());
        for (var i = 0; i < Tries; i++)
        {
            var patient = await silos.Discharged(from);
            await silos.Race(
                () => silos.Admit(patient),
                () => silos.Admin.PostAsJsonAsync($"/api/v1/patient/{patient}/transfer/", new { facility = to, year_of_birth = 1980 }));
            Assert.Equal(0L, await silos.Read<long>(
                "select count(*) from consultation c join patient p on p.id = c.patient where p.id = $1 and c.discharge_date is null and c.facility <> "
                    + "p.facility", patient));
        }
    }

    [Fact]
    public async Task No_request_is_left_open_behind_a_patient_who_was_moved()
    {
        var (from, to) = (await silos.Facility(), await silos.Facility());
        for (var i = 0; i < Tries; i++)
        {
            var patient = Guid.Parse((await silos.Admin.Register(from)).Id());
            await silos.Race(
                () => silos.Admin.PostAsJsonAsync("/api/v1/shift/", new { patient, origin_facility = from, status = "PENDING" }),
                () => silos.Admin.PostAsJsonAsync($"/api/v1/patient/{patient}/transfer/", new { facility = to, year_of_birth = 1980 }));
            await Eventually.Holds(
                () => silos.Read<long>(
                    "select count(*) from shifting_request s join patient p on p.id = s.patient where p.id = $1 and s.origin_facility <> p.facility and "
                        + "s.status not in (30, 50, 80)", patient),
                open => open == 0,
                "the request to be rejected");
        }
    }

    [Fact]
    public async Task Nobody_is_assigned_who_was_deactivated_just_before()
    {
        var facility = await silos.Facility();
        var patient = (await silos.Admin.Register(facility)).Id();
        for (var i = 0; i < Tries; i++)
        {
            var doctor = await silos.User(UserType.Doctor, facility);
            var pk = await silos.Read<int>("select pk from care_user where username = $1", doctor);
            await silos.Admin.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { assigned_to = pk }).Ok();
            await silos.Admin.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { assigned_to = (int?)null }).Ok();
            using var gone = await silos.Admin.DeleteAsync($"/api/v1/users/{doctor}/");
            Assert.True(gone.IsSuccessStatusCode);
            await silos.Admin.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { assigned_to = pk })
                .Refused(System.Net.HttpStatusCode.BadRequest, $$"""{"assigned_to":["Invalid pk \"{{pk}}\" - object does not exist."]}""");
        }
    }
}
