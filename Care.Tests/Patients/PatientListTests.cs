using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Patients;

/// <summary>The list of patients, its filters, orders and export over HTTP (contract 04, §4.2 to §4.5).</summary>
public sealed class PatientListTests(CareSystem system)
{
    [Fact]
    public async Task A_list_holds_the_patients_of_the_linked_facilities_and_those_assigned()
    {
        var here = await system.Facility();
        var there = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        using var other = await system.Staff(UserType.Nurse, there);
        var mine = await nurse.Register(here);
        var assigned = await other.Register(there);
        var doctorUser = await system.User(UserType.Doctor, set => set with { HomeFacility = here, Facilities = [here] });
        using var doctor = await system.SignedIn(doctorUser);
        Assert.Equal([mine.Id()], await Ids(doctor, ""));

        var pk = (await doctor.GetAsync("/api/v1/users/getcurrentuser/").Ok()).GetProperty("id").GetInt32();
        await other.PatchAsJsonAsync($"/api/v1/patient/{assigned.Id()}/", new { assigned_to = pk }).Ok();
        var list = await doctor.GetAsync("/api/v1/patient/").Ok();
        Assert.Equal(2, list.GetProperty("count").GetInt32());
        Assert.Equal([assigned.Id(), mine.Id()], await Ids(doctor, ""));
        Assert.Equal(doctorUser.Username, list.GetProperty("results")[0].GetProperty("assigned_to_object").Text("username"));
        Assert.Equal([assigned.Id()], await Ids(doctor, $"assigned_to={pk}"));
    }

    [Fact]
    public async Task A_district_sees_its_facilities_patients_and_no_others()
    {
        var here = await system.Facility();
        var foreign = await system.Facility(TestPlaces.ForeignLocalBody, TestPlaces.ForeignDistrict, TestPlaces.OtherState);
        using var nurse = await system.Staff(UserType.Nurse, here);
        using var stranger = await system.Staff(UserType.Nurse, foreign);
        var phone = PatientFixture.PhoneNumber();
        var mine = await nurse.Register(here, body => body["phone_number"] = phone);
        await stranger.Register(foreign, body => body["phone_number"] = phone);
        using var district = await system.SignedIn(UserType.DistrictAdmin);
        using var state = await system.SignedIn(UserType.StateAdmin);
        using var root = await system.SignedIn(UserType.Doctor, set => set with { IsSuperuser = true });
        var query = "phone_number=" + Uri.EscapeDataString(phone);
        Assert.Equal([mine.Id()], await Ids(district, query));
        Assert.Equal([mine.Id()], await Ids(state, query));
        Assert.Equal(2, (await Ids(root, query)).Length);
    }

    [Fact]
    public async Task The_count_follows_what_happens_to_the_patients()
    {
        var here = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        var first = await nurse.Register(here);
        await nurse.Register(here);
        Assert.Equal(2, await Count("is_active=True"));
        await nurse.PatchAsJsonAsync($"/api/v1/patient/{first.Id()}/", new { is_active = false }).Ok();
        Assert.Equal(1, await Count("is_active=True"));
        Assert.Equal(1, await Count("is_active=False"));
        Assert.Equal(2, await Count($"facility={here}"));
        Assert.Equal(0, await Count($"facility={Guid.NewGuid()}"));
        var facility = await nurse.GetAsync($"/api/v1/patient/{first.Id()}/").Ok();
        Assert.Equal(1, facility.GetProperty("facility_object").GetProperty("patient_count").GetInt32());

        async Task<int> Count(string query) => (await nurse.GetAsync("/api/v1/patient/?" + query).Ok()).GetProperty("count").GetInt32();
    }

    [Fact]
    public async Task Pages_follow_each_other_and_end()
    {
        var here = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        List<string> registered = [];
        for (var i = 0; i < 3; i++)
        {
            registered.Insert(0, (await nurse.Register(here)).Id());
        }

        var first = await nurse.GetAsync("/api/v1/patient/?limit=2").Ok();
        var second = await nurse.GetAsync(first.Text("next")!).Ok();
        Assert.Equal(registered, first.GetProperty("results").EnumerateArray().Concat(second.GetProperty("results").EnumerateArray())
            .Select(item => item.Id()));
        Assert.Null(second.Text("next"));
        var beyond = await nurse.GetAsync("/api/v1/patient/?offset=100").Ok();
        Assert.Equal(3, beyond.GetProperty("count").GetInt32());
        Assert.Empty(beyond.GetProperty("results").EnumerateArray());
    }

    [Theory]
    [InlineData("name", "Anu,Bina,Chitra")]
    [InlineData("-name", "Chitra,Bina,Anu")]
    [InlineData("review_time", "Bina,Anu,Chitra")]
    [InlineData("-review_time", "Chitra,Anu,Bina")]
    [InlineData("created_date", "Anu,Bina,Chitra")]
    [InlineData("facility__name,-last_consultation__current_bed__bed__name", "Anu,Bina,Chitra")]
    [InlineData("unheard_of", "Chitra,Bina,Anu")]
    [InlineData("-category_severity", "Anu,Bina,Chitra")]
    public async Task A_list_is_ordered_as_asked(string ordering, string expected)
    {
        var here = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        await nurse.Register(here, body => (body["name"], body["review_time"]) = ("Anu", "2030-02-01T10:00:00Z"));
        await nurse.Register(here, body => (body["name"], body["review_time"]) = ("Bina", "2030-01-01T10:00:00Z"));
        await nurse.Register(here, body => body["name"] = "Chitra");
        var list = await nurse.GetAsync("/api/v1/patient/?ordering=" + ordering).Ok();
        Assert.Equal(expected, string.Join(',', list.GetProperty("results").EnumerateArray().Select(item => item.Text("name"))));
    }

    [Theory]
    [InlineData("gender=2", true)]
    [InlineData("gender=1", false)]
    [InlineData("age=40", true)]
    [InlineData("age_min=40&age_max=40", true)]
    [InlineData("age_min=41", false)]
    [InlineData("age_max=39", false)]
    [InlineData("age=40.5", false)]
    [InlineData("age_min=39.5", true)]
    [InlineData("age_min=40.5", false)]
    [InlineData("age_max=40.5", true)]
    [InlineData("age_max=3000000000", true)]
    [InlineData("age_min=3000000000", false)]
    [InlineData("district=4294967307", false)]
    [InlineData("name=KUMA", true)]
    [InlineData("name=%25", false)]
    [InlineData("disease_status=POSITIVE", true)]
    [InlineData("disease_status=NEGATIVE", false)]
    [InlineData("disease_status=3", true)]
    [InlineData("source=10", true)]
    [InlineData("source=20", false)]
    [InlineData("facility_type=Private Hospital", true)]
    [InlineData("facility_type=Hotel", false)]
    [InlineData("is_antenatal=true", false)]
    [InlineData("is_antenatal=banana", true)]
    [InlineData("is_vaccinated=false", true)]
    [InlineData("is_declared_positive=true", true)]
    [InlineData("allow_transfer=false", false)]
    [InlineData("ration_card_category=BPL", true)]
    [InlineData("ration_card_category=APL", false)]
    [InlineData("number_of_doses=0", true)]
    [InlineData("district=11", true)]
    [InlineData("local_body=121", false)]
    [InlineData("state_name=utta", true)]
    [InlineData("district_name=kunnu", false)]
    [InlineData("local_body_name=nadi", true)]
    [InlineData("srf_id=SRF7", true)]
    [InlineData("covin_id=none", false)]
    [InlineData("emergency_phone_number=%2B919999999888", true)]
    [InlineData("date_declared_positive_after=2024-03-01&date_declared_positive_before=2024-03-01", true)]
    [InlineData("date_declared_positive_before=2024-02-29", false)]
    [InlineData("date_of_result_after=2024-01-01", false)]
    [InlineData("last_menstruation_start_date_after=2024-01-05&last_menstruation_start_date_before=2024-01-05", true)]
    [InlineData("last_menstruation_start_date_after=2024-01-06", false)]
    [InlineData("created_date_after=2020-01-01", true)]
    [InlineData("modified_date_before=2020-01-01", false)]
    [InlineData("review_missed=true", true)]
    [InlineData("review_missed=false", false)]
    [InlineData("without_facility=true", false)]
    [InlineData("without_facility=True", true)]
    [InlineData("category=Stable", false)]
    [InlineData("last_consultation_admitted_bed_type_list=1,None", true)]
    [InlineData("last_consultation_admitted_bed_type_list=1", false)]
    [InlineData("last_consultation__consent_types=None", true)]
    [InlineData("has_bed=true", false)]
    [InlineData("diagnoses=1,2", false)]
    [InlineData("unknown=1", true)]
    public async Task A_filter_lets_through_what_it_says(string query, bool found)
    {
        var here = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        await nurse.Register(here, body =>
        {
            body["date_of_birth"] = DateOnly.FromDateTime(DateTime.UtcNow).AddYears(-40).AddDays(-2).ToString("yyyy-MM-dd");
            body["disease_status"] = 2;
            body["is_declared_positive"] = true;
            body["date_declared_positive"] = "2024-03-01T23:30:00+05:30";
            body["ration_card_category"] = "BPL";
            body["srf_id"] = "SRF7";
            body["last_menstruation_start_date"] = "2024-01-05";
            body["review_time"] = "2024-01-05T10:00:00Z";
        });
        Assert.Equal(found ? 1 : 0, (await nurse.GetAsync("/api/v1/patient/?" + query).Ok()).GetProperty("count").GetInt32());
        Assert.Equal(found ? 1 : 0, (await Ids(nurse, query)).Length);
    }

    [Theory]
    [InlineData("age=old", """{"age":["Enter a number."]}""")]
    [InlineData("facility=x", """{"facility":["Enter a valid UUID."]}""")]
    [InlineData("source=7", """{"source":["Select a valid choice. 7 is not one of the available choices."]}""")]
    [InlineData("category=x", """{"category":["Select a valid choice. x is not one of the available choices."]}""")]
    [InlineData("ration_card_category=x", """{"ration_card_category":["Select a valid choice. x is not one of the available choices."]}""")]
    [InlineData("created_date_after=x", """{"created_date":["Enter a valid date."]}""")]
    [InlineData("without_facility=1", """{"without_facility":["Must be a valid boolean."]}""")]
    public async Task A_filter_that_cannot_be_read_is_refused(string query, string expected)
    {
        using var nurse = await system.SignedIn(UserType.Nurse);
        await nurse.GetAsync("/api/v1/patient/?" + query).Refused(HttpStatusCode.BadRequest, expected);
    }

    [Fact]
    public async Task Who_is_not_verified_lists_nothing()
    {
        using var nurse = await system.SignedIn(UserType.Nurse, set => set with { Verified = false });
        await nurse.GetAsync("/api/v1/patient/").Refused(HttpStatusCode.Forbidden);
        await nurse.GetAsync("/api/v1/patient/search/?phone_number=%2B919999999888").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_export_covers_a_week_and_no_more()
    {
        var here = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        var patient = await nurse.Register(here);
        await nurse.GetAsync("/api/v1/patient/?csv")
            .Refused(HttpStatusCode.BadRequest, """{"date":"Atleast one date field must be filtered to be within 7 days"}""");
        await nurse.GetAsync("/api/v1/patient/?csv&created_date_after=2024-01-01")
            .Refused(HttpStatusCode.BadRequest, """{"created_date":"both starting and ending date must be provided for export"}""");
        await nurse.GetAsync("/api/v1/patient/?csv&created_date_after=2024-01-01&created_date_before=2024-01-09")
            .Refused(HttpStatusCode.BadRequest, """{"created_date":"Cannot export more than 7 days at a time"}""");

        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(5.5));
        using var answer = await nurse.GetAsync(
            $"/api/v1/patient/?csv=true&is_active=True&created_date_after={today.AddDays(-6):yyyy-MM-dd}&created_date_before={today.AddDays(1):yyyy-MM-dd}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("\uFEFF"u8.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("Patient ID,Facility Name,Gender,Date of Registration,Time of Registration,Route to Facility", lines[0], StringComparison.Ordinal);
        Assert.Equal(19, lines[0].Split(',').Length);
        Assert.StartsWith(patient.Id() + ",Ward Hospital", lines[1], StringComparison.Ordinal);
        Assert.Contains(",Female,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facility_that_discharged_nobody_lists_nobody()
    {
        var here = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        await nurse.Register(here);
        Assert.Equal(0, (await nurse.GetAsync($"/api/v1/facility/{here}/discharged_patients/?ordering=-modified_date").Ok()).GetProperty("count").GetInt32());
        await nurse.GetAsync("/api/v1/facility/x/discharged_patients/").Refused(HttpStatusCode.BadRequest, """{"detail":"“x” is not a valid UUID."}""");
    }

    [Fact]
    public async Task The_search_finds_a_number_in_every_facility()
    {
        var here = await system.Facility();
        var phone = PatientFixture.PhoneNumber();
        using var nurse = await system.Staff(UserType.Nurse, here);
        var patient = await nurse.Register(here, body => body["phone_number"] = phone);
        using var volunteer = await system.SignedIn(UserType.Volunteer);
        var found = await volunteer.GetAsync("/api/v1/patient/search/?phone_number=" + Uri.EscapeDataString(phone)).Ok();
        var item = Assert.Single(found.GetProperty("results").EnumerateArray());
        Assert.Equal(patient.Id(), item.Text("patient_id"));
        Assert.Equal("Female", item.Text("gender"));
        Assert.False(item.GetProperty("is_expired").GetBoolean());
        Assert.Equal(JsonValueKind.Number, item.GetProperty("facility").ValueKind);

        await volunteer.GetAsync("/api/v1/patient/search/?year_of_birth=1980&name=Asha").Refused(
            HttpStatusCode.BadRequest, """{"detail":["None of the search keys provided. Available: date_of_birth, year_of_birth, phone_number, age"]}""");
        await volunteer.GetAsync("/api/v1/patient/search/?phone_number=12").Refused(HttpStatusCode.BadRequest);
        await volunteer.GetAsync($"/api/v1/patient/search/?page=2&phone_number={Uri.EscapeDataString(phone)}")
            .Refused(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
    }

    [Fact]
    public async Task A_district_admin_finds_names_like_the_given_one_the_best_first()
    {
        var here = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, here);
        var word = "Q" + Guid.NewGuid().ToString("N")[..10];
        await nurse.Register(here, body => body["name"] = word + " Chandran");
        var exact = await nurse.Register(here, body => body["name"] = word);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var found = await admin.GetAsync("/api/v1/patient/search/?name=" + word).Ok();
        Assert.Equal(2, found.GetProperty("count").GetInt32());
        Assert.Equal(exact.Id(), found.GetProperty("results")[0].Text("patient_id"));
    }

    private static async Task<string[]> Ids(HttpClient client, string query) =>
        [.. (await client.GetAsync("/api/v1/patient/?" + query).Ok()).GetProperty("results").EnumerateArray().Select(item => item.Id())];
}
