using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.ExternalResults.ExternalResultFixture;

namespace Care.Tests.ExternalResults;

/// <summary>External results over HTTP: lists, export, changes (contract 04, §9.2 and §9.3).</summary>
public sealed class ExternalResultTests(CareSystem system)
{
    private const string Missing = """{"detail":"No PatientExternalTest matches the given query."}""";

    [Fact]
    public async Task Each_filter_finds_what_it_names()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var srf = SrfId();
        await admin.Upload(
            Row(srf, row =>
            {
                (row["name"], row["mobile_number"], row["local_body"], row["local_body_type"]) = ("Asha 100%", "+919812398123", "Puzha", "Grama Panchayath");
                (row["sample_collection_date"], row["result_date"]) = ("2023-06-07", "2023-06-09");
                row.Remove("ward");
            }),
            Row(srf)).Succeeded();
        var both = await admin.Results(srf);
        var (wanted, unwanted) = (both[1].Number("id"), both[0].Number("id"));
        var today = DateTime.UtcNow.AddHours(5.5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var filter in (string[])
        [
            "name=sha 100%25", "mobile_number=12398", "local_bodies=112,113",
            "sample_collection_date_after=2023-06-07&sample_collection_date_before=2023-06-07",
            "result_date_before=2023-06-10", $"local_bodies=112&created_date_after={today}",
        ])
        {
            Assert.Equal([wanted], await Listed(filter));
        }

        Assert.Equal([unwanted], await Listed("wards=1112,1111"));
        Assert.Equal([unwanted, wanted], await Listed($"districts={TestPlaces.District}&wards=&created_date_before={today}"));
        Assert.Empty(await Listed($"districts={TestPlaces.OtherDistrict}"));
        await admin.GetAsync($"{Root}?wards=1,x").Refused(HttpStatusCode.BadRequest, """{"wards":["Enter a number."]}""");

        async Task<IEnumerable<int>> Listed(string filter) => (await admin.Results(srf, filter)).Select(result => result.Number("id"));
    }

    [Fact]
    public async Task A_result_is_seen_in_the_area_of_a_rank_and_nowhere_else()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var result = await admin.Uploaded();
        var path = $"{Root}{result.Number("id")}/";
        Assert.Equal(result.ToString(), (await admin.GetAsync(path).Ok()).ToString());
        (bool Sees, UserType Type, int? District, int? State, int? LocalBody, int? Ward)[] callers =
        [
            (true, UserType.StateAdmin, null, TestPlaces.State, null, null), (false, UserType.StateAdmin, null, TestPlaces.OtherState, null, null),
            (true, UserType.DistrictLabAdmin, TestPlaces.District, null, null, null),
            (false, UserType.DistrictAdmin, TestPlaces.OtherDistrict, TestPlaces.State, null, null),
            (true, UserType.LocalBodyAdmin, null, null, TestPlaces.LocalBody, null),
            (false, UserType.LocalBodyAdmin, TestPlaces.District, null, 112, null),
            (true, UserType.WardAdmin, null, null, null, 1112), (false, UserType.WardAdmin, TestPlaces.District, null, TestPlaces.LocalBody, 1111),
            (false, UserType.WardAdmin, TestPlaces.District, TestPlaces.State, TestPlaces.LocalBody, null),
            (false, UserType.Doctor, TestPlaces.District, TestPlaces.State, TestPlaces.LocalBody, 1112),
        ];
        foreach (var (sees, type, district, state, localBody, ward) in callers)
        {
            using var client = await system.SignedIn(
                type, set => set with { District = district, State = state, LocalBody = localBody, Ward = ward, Verified = false });
            Assert.Equal(sees ? 1 : 0, (await client.Results(result.Text("srf_id")!)).Count);
            if (sees)
            {
                await client.GetAsync(path).Ok();
                await client.PatchAsJsonAsync(path, new { }).Ok();
            }
            else
            {
                await client.GetAsync(path).Refused(HttpStatusCode.NotFound, Missing);
                await client.PatchAsJsonAsync(path, new { address = "" }).Refused(HttpStatusCode.NotFound, Missing);
            }

            Assert.Equal(sees, (await client.GetStringAsync($"{Root}?csv=1")).Contains(result.Text("srf_id")!, StringComparison.Ordinal));
        }
    }

    [Theory, InlineData(UserType.StaffReadOnly), InlineData(UserType.Staff), InlineData(UserType.NurseReadOnly), InlineData(UserType.Nurse)]
    public async Task Staff_and_nurses_have_no_part_in_them_superusers_among_them(UserType type)
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"{Root}{(await admin.Uploaded()).Number("id")}/";
        using var client = await system.SignedIn(type, set => set with { IsSuperuser = true });
        await client.GetAsync(Root).Refused(HttpStatusCode.Forbidden);
        await client.GetAsync($"{Root}?csv=1").Refused(HttpStatusCode.Forbidden);
        await client.GetAsync(path).Refused(HttpStatusCode.Forbidden);
        await client.PatchAsJsonAsync(path, new { address = "" }).Refused(HttpStatusCode.Forbidden);
        await client.DeleteAsync(path).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_a_result_where_the_person_lives_is_changed_within_the_district()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var result = await admin.Uploaded();
        var path = $"{Root}{result.Number("id")}/";
        var changed = await admin.PatchAsJsonAsync(path, new { local_body = 112, patient_created = true, name = "x" }).Ok();
        Assert.Equal("""{"address":"3 Ferry Road","ward":1112,"local_body":112,"patient_created":true}""", changed.ToString());
        var moved = await admin.PutAsJsonAsync(path, new { address = "4 Ferry Road", ward = TestPlaces.Ward, local_body = 112 }).Ok();
        Assert.Equal("""{"address":"4 Ferry Road","ward":1111,"local_body":111,"patient_created":true}""", moved.ToString());
        var shown = await admin.GetAsync(path).Ok();
        Assert.Equal(("Meera Joseph", "EAST"), (shown.Text("name"), shown.GetProperty("ward_object").Text("name")));

        await admin.PutAsJsonAsync(path, new { ward = 1 }).Refused(HttpStatusCode.BadRequest, """{"address":["This field is required."]}""");
        await admin.PatchAsJsonAsync(path, new { local_body = TestPlaces.OtherLocalBody })
            .Refused(HttpStatusCode.BadRequest, """{"local_body":"Only supported within same district"}""");
        await admin.PatchAsJsonAsync(path, new { ward = 1211 })
            .Refused(HttpStatusCode.BadRequest, """{"local_body":"Only supported within same district"}""");
        await admin.PatchAsJsonAsync(path, new { ward = (int?)null, local_body = "" }).Refused(
            HttpStatusCode.BadRequest, """{"ward":["This field may not be null."],"local_body":["This field may not be null."]}""");
        await admin.PatchAsJsonAsync(path, new { ward = 99 }).Refused(HttpStatusCode.BadRequest, """{"ward":["Invalid pk \"99\" - object does not exist."]}""");
        await admin.PostAsJsonAsync(Root, new { }).Refused(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_result_is_deleted_by_an_administrator_of_a_district_and_gone_then()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var srf = (await admin.Uploaded()).Text("srf_id")!;
        var path = $"{Root}{(await admin.Results(srf))[0].Number("id")}/";
        using var local = await system.SignedIn(UserType.LocalBodyAdmin, set => set with { LocalBody = TestPlaces.LocalBody, IsSuperuser = true });
        await local.DeleteAsync(path).Refused(HttpStatusCode.Forbidden);
        using var elsewhere = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.OtherDistrict });
        await elsewhere.DeleteAsync(path).Refused(HttpStatusCode.NotFound, Missing);
        await admin.DeleteAsync(path).Succeeded();
        await admin.GetAsync(path).Refused(HttpStatusCode.NotFound, Missing);
        await admin.DeleteAsync(path).Refused(HttpStatusCode.NotFound, Missing);
        Assert.Empty(await admin.Results(srf));
    }

    [Fact]
    public async Task The_export_is_the_list_as_a_file()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var result = await admin.Uploaded(change: row => (row["name"], row["is_repeat"], row["source"]) = ("=1+1", true, null));
        using var answer = await admin.GetAsync($"{Root}?csv&srf_id={Uri.EscapeDataString(result.Text("srf_id")!)}");
        Assert.Equal("attachment; filename=patientexternaltest_export.csv;", answer.Content.Headers.GetValues("Content-Disposition").Single());
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [
                "Care External Result ID,Patient Name,Age,Age In,Final Result,SRF-ID,Gender,Patient Address,District,LSGD,Ward Name,Ward Number,Contact Number,"
                + "Is Repeat,Patient Status,Sample Type,Testing Kit Used,Sample Collection Date,Result Date,LabName,Source,Patient Category",
                $"{result.Number("id")},'=1+1,32,years,Negative,{result.Text("srf_id")},Female,3 Ferry Road,Nadi,Nadi Municipality,WEST,2,9744100060,"
                + "YES,Asymptomatic,Nasal swab,Antigen,2024-03-01,2024-03-02,District laboratory,,Cat 1",
            ],
            lines);
    }
}
