using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Samples;

/// <summary>Lists of test samples and their export (contract 04, §11.2).</summary>
public sealed class PatientSampleListTests(CareSystem system)
{
    [Fact]
    public async Task The_newest_comes_first_and_each_filter_picks_its_own()
    {
        using var fixture = await SampleFixture.Open(system);
        var first = (await fixture.At("APPROVED"))[SampleFixture.Path.Length..].TrimEnd('/');
        var second = (await fixture.Request(body => body["sample_type"] = "Biopsy")).Id();
        var name = fixture.Hospital.Patient.Text("name")!;

        Assert.Equal([second, first], await Ids(""));
        Assert.Equal([first], await Ids("?limit=1&offset=1"));
        Assert.Equal([first], await Ids("?status=2"));
        Assert.Equal([second], await Ids("?status=1"));
        Assert.Equal([second, first], await Ids("?result=3"));
        Assert.Empty(await Ids("?result=1"));
        Assert.Equal([second], await Ids("?sample_type=6"));
        Assert.Equal([second, first], await Ids($"?patient_name={name[1..^1].ToUpperInvariant()}"));
        Assert.Empty(await Ids("?patient_name=%25"));
        Assert.Equal([second, first], await Ids($"?facility={fixture.Hospital.Facility}"));
        Assert.Empty(await Ids($"?facility={fixture.Laboratory}"));
        Assert.Equal([second, first], await Ids($"?district={TestPlaces.District}"));
        Assert.Empty(await Ids($"?district={TestPlaces.OtherDistrict}"));
        Assert.Equal([second, first], await Ids("?district_name=NAD"));
        Assert.Empty(await Ids("?district_name=Kunnu"));
        foreach (var wrong in (string[])["status=APPROVED", "result=9", "sample_type=Biopsy", "facility=x", "district=x"])
        {
            await fixture.Doctor.GetAsync($"{SampleFixture.Path}?{wrong}").Refused(HttpStatusCode.BadRequest);
        }

        async Task<string[]> Ids(string query) =>
            [.. (await fixture.Doctor.GetAsync(SampleFixture.Path + query).Ok()).GetProperty("results").EnumerateArray().Select(sample => sample.Id())];
    }

    [Fact]
    public async Task A_page_of_more_samples_than_come_by_one_call_is_whole()
    {
        using var fixture = await SampleFixture.Open(system);
        List<string> requested = [];
        for (var sample = 0; sample < 112; sample++)
        {
            requested.Insert(0, (await fixture.Request()).Id());
        }

        var page = await fixture.Doctor.GetAsync($"/api/v1/patient/{fixture.Patient}/test_sample/?limit=110&offset=1").Ok();
        Assert.Equal(112, page.GetProperty("count").GetInt32());
        Assert.Equal(requested[1..111], page.GetProperty("results").EnumerateArray().Select(sample => sample.Id()));
        Assert.NotEqual(JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_list_holds_what_a_callers_facilities_and_area_have_to_do_with()
    {
        using var fixture = await SampleFixture.Open(system);
        var tested = (await fixture.At())[SampleFixture.Path.Length..].TrimEnd('/');
        var own = (await fixture.Request()).Id();
        using var nextDoor = await system.Staff(UserType.Doctor, await system.Facility());
        using var district = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.District, State = TestPlaces.State });
        using var elsewhere = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.OtherDistrict, State = TestPlaces.State });
        using var linked = await system.SignedIn(
            UserType.StateAdmin, set => set with { State = TestPlaces.OtherState, Facilities = [fixture.Laboratory] });

        Assert.Equal([own, tested], await Ids(fixture.Doctor));
        Assert.Equal([tested], await Ids(fixture.Pathologist));
        Assert.Equal([own, tested], await Ids(district));
        // Beside the area, where the links are.
        Assert.Equal([tested], await Ids(linked));
        Assert.Empty(await Ids(elsewhere));
        Assert.Empty(await Ids(nextDoor));

        async Task<string[]> Ids(HttpClient client) =>
            [.. (await client.GetAsync($"/api/v1/patient/{fixture.Patient}/test_sample/").Ok()).GetProperty("results").EnumerateArray()
                .Select(sample => sample.Id())];
    }

    [Fact]
    public async Task A_hospital_that_comes_to_another_district_takes_its_samples_along()
    {
        using var fixture = await SampleFixture.Open(system);
        await fixture.Request();
        using var admin = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        using var there = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.OtherDistrict, State = TestPlaces.State });
        var list = $"{SampleFixture.Path}?facility={fixture.Hospital.Facility}";
        Assert.Equal(0, (await there.GetAsync(list).Ok()).GetProperty("count").GetInt32());
        await admin.PatchAsJsonAsync(
            $"/api/v1/facility/{fixture.Hospital.Facility}/",
            new { state = TestPlaces.State, district = TestPlaces.OtherDistrict, local_body = TestPlaces.OtherLocalBody }).Ok();
        Assert.Equal(1, (await there.GetAsync($"{list}&district={TestPlaces.OtherDistrict}").Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_export_holds_all_rows_and_is_there_for_nurses_below_the_patient()
    {
        using var fixture = await SampleFixture.Open(system);
        var patient = fixture.Hospital.Patient;
        var path = await fixture.At("APPROVED");
        await fixture.Request(body => (body["sample_type"], body["sample_type_other"], body["date_of_sample"]) = (9, "=1+1", "2024-03-05T18:29:59.5Z"));
        await fixture.Doctor.PatchAsJsonAsync(path, new { result = 2, date_of_result = "2024-03-04T00:00:00+05:30" }).Ok();
        var laboratory = (await fixture.Pathologist.GetAsync($"/api/v1/facility/{fixture.Laboratory}/").Ok()).Text("name");
        var hospital = (await fixture.Doctor.GetAsync($"/api/v1/facility/{fixture.Hospital.Facility}/").Ok()).Text("name");
        var age = DateTimeOffset.UtcNow.Year - 1980 - (DateTimeOffset.UtcNow is { Month: < 5 } or { Month: 5, Day: < 4 } ? 1 : 0);
        var person = $"{patient.Text("name")},{patient.Text("phone_number")}";

        using var answer = await fixture.Nurse.GetAsync($"/api/v1/patient/{fixture.Patient}/test_sample/?csv=true&limit=1");
        Assert.Equal("attachment; filename=patientsample_export.csv;", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal(
            [
                "Patient Name,Patient Phone Number,Testing Facility,Type,Other Type,Status,Result,Date of Sample,Date of Result,Patient Age",
                $"{person},{hospital},OTHER TYPE,'=1+1,REQUEST_SUBMITTED,AWAITING,2024-03-05T23:59:59.500000+05:30,,{age}",
                $"{person},{laboratory},BA/ETA,,COMPLETED,NEGATIVE,2024-03-02T10:00:00.000000+05:30,2024-03-04T00:00:00.000000+05:30,{age}",
                "",
            ],
            (await answer.Content.ReadAsStringAsync()).Split("\r\n"));
        var all = await fixture.Doctor.GetStringAsync($"{SampleFixture.Path}?csv&result=2");
        Assert.Equal(2, all.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_page_shows_the_contacts_of_each_patient_as_far_as_the_reader_may_read_them()
    {
        using var fixture = await SampleFixture.Open(system);
        var (known, stranger) = (await fixture.Nurse.Register(fixture.Hospital.Facility), await Stranger());
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{fixture.Patient}/", new
        {
            contacted_patients = new[] { Contact(stranger), Contact(known.Id()) },
        }).Ok();
        await fixture.Request();
        await fixture.Request();

        foreach (var sample in (await fixture.Doctor.GetAsync(SampleFixture.Path).Ok()).GetProperty("results").EnumerateArray())
        {
            Assert.Equal(
                [null, known.Text("name")],
                sample.GetProperty("patient_object").GetProperty("contacted_patients").EnumerateArray().Select(contact =>
                    contact.GetProperty("patient_in_contact_object") is { ValueKind: JsonValueKind.Object } other ? other.Text("name") : null));
        }

        async Task<string> Stranger()
        {
            var facility = await system.Facility();
            using var nurse = await system.Staff(UserType.Nurse, facility);
            return (await nurse.Register(facility)).Id();
        }

        static object Contact(string id) => new
        {
            patient_in_contact = id,
            relation_with_patient = 1,
            mode_of_contact = 4,
            is_primary = true,
            condition_of_contact_is_symptomatic = false,
        };
    }
}
