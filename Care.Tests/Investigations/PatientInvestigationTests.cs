using System.Net;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Investigations;

/// <summary>The results of a patient side by side (contract 06, §6).</summary>
public sealed class PatientInvestigationTests(CareSystem system)
{
    [Fact]
    public async Task Sessions_of_the_named_investigations_are_paged_by_five_the_newest_first()
    {
        using var fixture = await InvestigationFixture.Open(system);
        foreach (var number in Enumerable.Range(1, 7))
        {
            await fixture.Log(
                new { investigation = fixture.Potassium, value = number }, new { investigation = fixture.Haemoglobin, value = number + 100 });
        }

        // A session without the investigation is none of them.
        await fixture.Log(new { investigation = fixture.Haemoglobin, value = 108 });
        var potassium = $"?investigations={fixture.Potassium}";
        Assert.Equal((int[])[3, 4, 5, 6, 7], await Values(potassium));
        Assert.Equal((int[])[3, 4, 5, 6, 7], await Values($"{potassium}&session_page=0"));
        Assert.Equal((int[])[3, 4, 5, 6, 7], await Values($"{potassium}&session_page=x"));
        Assert.Equal((int[])[1, 2], await Values($"{potassium}&session_page=2"));
        Assert.Empty(await Values($"{potassium}&session_page=3"));
        Assert.Empty(await Values($"{potassium}&session_page=99999999999999"));
        Assert.Equal([104, 105, 106, 107, 108, 4, 5, 6, 7], (await Values($"?investigations={fixture.Potassium},{fixture.Haemoglobin}"))
            .OrderByDescending(value => value > 100).ThenBy(value => value));

        var newest = (await fixture.Sessions())[6].Text("session_external_id");
        Assert.Equal((int[])[7], await Values($"{potassium}&session={newest}"));
        Assert.Empty(await Values($"{potassium}&session_page=2&session={newest}"));
        var one = (await fixture.Values($"?session={newest}&investigation={fixture.Potassium}"))[0];
        Assert.Equal(one.GetRawText(), (await fixture.Nurse.GetAsync($"{fixture.OfPatient}{one.Id()}/{potassium}").Ok()).GetRawText());
        await fixture.Nurse.GetAsync($"{fixture.OfPatient}{one.Id()}/?investigations={fixture.Haemoglobin}").Refused(HttpStatusCode.NotFound);
        await fixture.Nurse.GetAsync($"{fixture.OfPatient}{one.Id()}/{potassium}&session_page=2").Refused(HttpStatusCode.NotFound);

        async Task<int[]> Values(string query) =>
            [.. (await fixture.Nurse.GetAsync(fixture.OfPatient + query).Ok()).GetProperty("results").EnumerateArray()
                .Select(value => value.GetProperty("value").GetInt32())];
    }

    [Fact]
    public async Task The_investigations_have_to_be_named()
    {
        using var fixture = await InvestigationFixture.Open(system);
        foreach (var path in (string[])[fixture.OfPatient, $"{fixture.OfPatient}{Guid.NewGuid()}/"])
        {
            await fixture.Nurse.GetAsync(path).Refused(HttpStatusCode.BadRequest, """{"detail":"“” is not a valid UUID."}""");
            await fixture.Nurse.GetAsync($"{path}?investigations=,").Refused(HttpStatusCode.BadRequest, """{"detail":"“” is not a valid UUID."}""");
            await fixture.Nurse.GetAsync($"{path}?investigations={fixture.Potassium},y")
                .Refused(HttpStatusCode.BadRequest, """{"detail":"“y” is not a valid UUID."}""");
        }
    }

    [Fact]
    public async Task Strangers_find_nothing()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 4 });
        var id = (await fixture.Values())[0].Id();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        var query = $"?investigations={fixture.Potassium}";
        foreach (var patient in (Guid[])[fixture.Hospital.PatientId, Guid.NewGuid()])
        {
            var path = $"/api/v1/patient/{patient}/investigation/";
            Assert.Equal("""{"count":0,"next":null,"previous":null,"results":[]}""", await stranger.GetStringAsync(path + query));
            await stranger.GetAsync($"{path}{id}/{query}").Refused(HttpStatusCode.NotFound, """{"detail":"No InvestigationValue matches the given query."}""");
        }
    }
}
