using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Storage;

/// <summary>
/// Integer keys ascend in the order of creation, whichever silo creates (contract 01, A3). Who is made where is up to chance: with two silos, half of them on
/// each.
/// </summary>
[Collection(TwoSilosGroup.Name)]
public sealed class EntityKeyOrderTests(TwoSilos silos)
{
    [Fact]
    public async Task Users_are_ordered_by_id_as_they_were_made()
    {
        List<string> made = [];
        for (var i = 0; i < 24; i++)
        {
            made.Add(await silos.User(UserType.Nurse));
        }

        var listed = (await silos.Admin.GetAsync("/api/v1/users/?ordering=id&limit=1000").Ok()).GetProperty("results").EnumerateArray()
            .Select(user => user.Text("username")!);
        Assert.Equal(made, listed.Where(made.Contains));
    }

    [Fact]
    public async Task The_last_request_of_a_patient_is_the_last_of_the_list()
    {
        var facility = await silos.Facility();
        var patient = (await silos.Admin.Register(facility)).Id();
        List<string> made = [];
        for (var i = 0; i < 16; i++)
        {
            var request = (await silos.Admin.PostAsJsonAsync("/api/v1/shift/", new { patient, origin_facility = facility, status = "PENDING" }).Ok()).Id();
            await silos.Admin.PatchAsJsonAsync($"/api/v1/shift/{request}/", new { status = "REJECTED" }).Ok();
            made.Add(request);
        }

        var listed = (await silos.Admin.GetAsync($"/api/v1/shift/?patient={patient}&limit=100").Ok()).GetProperty("results").EnumerateArray()
            .Select(request => request.Id());
        Assert.Equal(made, listed);
    }

    [Fact]
    public async Task What_is_told_of_a_new_entity_bears_its_key()
    {
        var facility = await silos.Facility();
        var patient = await silos.Discharged(facility);
        var consultation = (await silos.Admit(patient).Ok()).Id();
        Assert.Equal(0L, await silos.Read<long>(
            """
            select count(*) from consultation_event e
            where e.consultation = $1 and e.object_id <> all(array(select pk from consultation where id = $1) || array(select pk from consultation_diagnosis
                where consultation = $1))
            """,
            Guid.Parse(consultation)));
        Assert.NotEqual(0L, await silos.Read<long>("select count(*) from consultation_event where consultation = $1", Guid.Parse(consultation)));
    }
}
