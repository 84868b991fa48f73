using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Patients;

/// <summary>Registering, reading and changing a patient over HTTP (contract 04, §3 and §4).</summary>
public sealed class PatientEndpointTests(CareSystem system)
{
    [Fact]
    public async Task A_nurse_registers_at_the_home_facility_only()
    {
        var home = await system.Facility();
        var linked = await system.Facility();
        using var nurse = await system.SignedIn(UserType.Nurse, set => set with { HomeFacility = home, Facilities = [home, linked] });
        await nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(linked))
            .Refused(HttpStatusCode.BadRequest, """{"facility":"Patient can only be created in the home facility"}""");

        var patient = await nurse.Register(home);
        Assert.True(patient.GetProperty("is_active").GetBoolean());
        Assert.True(patient.GetProperty("allow_transfer").GetBoolean());
        Assert.Equal("Nurse", patient.GetProperty("last_edited").Text("user_type"));
        Assert.Equal("Private Hospital", patient.GetProperty("facility_object").Text("facility_type"));
        Assert.Equal(1, patient.GetProperty("facility_object").GetProperty("patient_count").GetInt32());
        Assert.Equal("TEACHER", patient.GetProperty("meta_info").Text("occupation"));
        Assert.Equal("Diabetes", patient.GetProperty("medical_history")[0].Text("disease"));
        Assert.Equal(JsonValueKind.Null, patient.GetProperty("last_consultation").ValueKind);
        Assert.False(patient.GetProperty("has_SARI").GetBoolean());
    }

    [Fact]
    public async Task A_registration_without_facility_or_with_an_unknown_one_is_refused()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        await nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(home, body => body.Remove("facility")))
            .Refused(HttpStatusCode.BadRequest, """{"facility":"Facility is required to register a patient"}""");
        await nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(Guid.NewGuid()))
            .Refused(HttpStatusCode.BadRequest, """{"facility":["object with this id not found"]}""");
        await nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(home, body => body["facility"] = "x"))
            .Refused(HttpStatusCode.BadRequest, """{"facility":["invalid uuid"]}""");
    }

    [Fact]
    public async Task The_local_body_decides_district_and_state()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = await nurse.Register(home, body =>
            (body["local_body"], body["district"], body["state"]) = (TestPlaces.OtherLocalBody, TestPlaces.District, TestPlaces.OtherState));
        Assert.Equal(TestPlaces.OtherDistrict, patient.GetProperty("district").GetInt32());
        Assert.Equal(TestPlaces.State, patient.GetProperty("state").GetInt32());
        Assert.Equal("Kunnu", patient.GetProperty("district_object").Text("name"));
    }

    [Fact]
    public async Task A_birth_is_required_by_registration_and_PUT_but_not_by_PATCH()
    {
        const string expected = """{"non_field_errors":["Either year_of_birth or date_of_birth should be passed"]}""";
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        await nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(home, body => body.Remove("date_of_birth")))
            .Refused(HttpStatusCode.BadRequest, expected);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/";
        await nurse.PutAsJsonAsync(path, new { gender = 2, blood_group = "A+" }).Refused(HttpStatusCode.BadRequest, expected);
        Assert.Equal("X", (await nurse.PatchAsJsonAsync(path, new { name = "X" }).Ok()).Text("name"));
    }

    [Fact]
    public async Task The_date_of_birth_decides_the_year()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = await nurse.Register(home, body => body["year_of_birth"] = 1999);
        Assert.Equal(1980, patient.GetProperty("year_of_birth").GetInt32());
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_body_is_told_at_once()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        await nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(home, body =>
        {
            body["gender"] = "Female";
            body["blood_group"] = "Z";
            body["phone_number"] = "12";
            body["number_of_doses"] = 4;
            body["vaccine_name"] = "Water";
            body["ration_card_category"] = "";
            body["is_antenatal"] = null;
        })).Refused(
            HttpStatusCode.BadRequest,
            """
            {"gender":["\"Female\" is not a valid choice."],
            "phone_number":["Invalid phone number. Must be one of the following types: mobile, landline. Received: 12"],
            "ration_card_category":["\"\" is not a valid choice."],
            "blood_group":["\"None\" is not a valid choice."],
            "number_of_doses":["Ensure this value is less than or equal to 3."],
            "vaccine_name":["\"Water\" is not a valid choice."],
            "is_antenatal":["This field may not be null."]}
            """.ReplaceLineEndings(""));
        await nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(home, body => (body["ward"], body["assigned_to"]) = (99, 999_999_999)))
            .Refused(HttpStatusCode.BadRequest,
                """{"ward":["Invalid pk \"99\" - object does not exist."],"assigned_to":["Invalid pk \"999999999\" - object does not exist."]}""");
    }

    [Fact]
    public async Task What_PATCH_leaves_out_stays_and_the_medical_history_with_it()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/";
        var changed = await nurse.PatchAsJsonAsync(path, new { allow_transfer = false, meta_info = new { head_of_household = true } }).Ok();
        Assert.False(changed.GetProperty("allow_transfer").GetBoolean());
        Assert.Single(changed.GetProperty("medical_history").EnumerateArray());
        Assert.Equal("TEACHER", changed.GetProperty("meta_info").Text("occupation"));
        Assert.True(changed.GetProperty("meta_info").GetProperty("head_of_household").GetBoolean());
        Assert.Equal(changed.ToString(), (await nurse.GetAsync(path).Ok()).ToString());
    }

    [Fact]
    public async Task PUT_resets_what_it_leaves_out_of_the_four_and_drops_the_history()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = await nurse.Register(home, body =>
            (body["allow_transfer"], body["test_type"], body["disease_status"], body["is_antenatal"]) = (false, "RTPCR", 4, true));
        Assert.Equal("RECOVERED", patient.Text("disease_status"));
        var body = PatientFixture.Body(home, sent =>
            { sent.Remove("facility"); sent.Remove("medical_history"); sent.Remove("pincode"); sent.Remove("is_antenatal"); });
        var changed = await nurse.PutAsJsonAsync($"/api/v1/patient/{patient.Id()}/", body).Ok();
        Assert.True(changed.GetProperty("allow_transfer").GetBoolean());
        Assert.Equal("UNK", changed.Text("test_type"));
        Assert.Equal("SUSPECTED", changed.Text("disease_status"));
        Assert.Equal(682001, changed.GetProperty("pincode").GetInt32());
        Assert.True(changed.GetProperty("is_antenatal").GetBoolean());
        Assert.Empty(changed.GetProperty("medical_history").EnumerateArray());
    }

    [Fact]
    public async Task The_facility_is_not_changed_by_writing_it()
    {
        var home = await system.Facility();
        var other = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/";
        await nurse.PatchAsJsonAsync(path, new { facility = other }).Refused(HttpStatusCode.BadRequest);
        await nurse.PatchAsJsonAsync(path, new { facility = home }).Ok();
    }

    [Fact]
    public async Task Another_hospitals_doctor_finds_no_such_patient_and_changes_none()
    {
        const string missing = """{"detail":"No PatientRegistration matches the given query."}""";
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/";
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound, missing);
        await stranger.PatchAsJsonAsync(path, new { name = "X" }).Refused(HttpStatusCode.NotFound, missing);
        using var anonymous = system.Anonymous();
        await anonymous.GetAsync(path).Refused(HttpStatusCode.Forbidden);
        await anonymous.GetAsync("/api/v1/patient/no-uuid/").Refused(HttpStatusCode.Forbidden);
        await stranger.GetAsync("/api/v1/patient/no-uuid/").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_list_the_patients_of_their_facility_but_open_none()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = await nurse.Register(home);
        using var staff = await system.Staff(UserType.Staff, home);
        var list = await staff.GetAsync("/api/v1/patient/").Ok();
        Assert.Equal(patient.Id(), Assert.Single(list.GetProperty("results").EnumerateArray()).Id());
        await staff.GetAsync($"/api/v1/patient/{patient.Id()}/").Refused(HttpStatusCode.Forbidden);
        await staff.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(home)).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_linked_user_with_another_home_reads_but_does_not_change()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/";
        var elsewhere = await system.Facility();
        using var linked = await system.SignedIn(UserType.Doctor, set => set with { HomeFacility = elsewhere, Facilities = [elsewhere, home] });
        await linked.GetAsync(path).Ok();
        await linked.PatchAsJsonAsync(path, new { name = "X" }).Refused(HttpStatusCode.Forbidden);
        using var reader = await system.Staff(UserType.NurseReadOnly, home);
        await reader.GetAsync(path).Ok();
        await reader.PatchAsJsonAsync(path, new { name = "X" }).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_contact_is_shown_to_those_who_may_read_that_patient()
    {
        var home = await system.Facility();
        var other = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        using var stranger = await system.Staff(UserType.Nurse, other);
        var hidden = await stranger.Register(other);
        var known = await nurse.Register(home);
        var patient = await nurse.Register(home, body => body["contacted_patients"] = new JsonArray(Contact(hidden.Id()), Contact(known.Id())));
        var contacts = patient.GetProperty("contacted_patients");
        Assert.Equal(2, contacts.GetArrayLength());
        Assert.Equal("FRIEND", contacts[0].Text("relation_with_patient"));
        Assert.Equal(JsonValueKind.Null, contacts[0].GetProperty("patient_in_contact_object").ValueKind);
        Assert.Equal(known.Id(), contacts[1].GetProperty("patient_in_contact_object").Id());
        await nurse.PostAsJsonAsync(
            "/api/v1/patient/", PatientFixture.Body(home, body => body["contacted_patients"] = new JsonArray(Contact(Guid.NewGuid().ToString()))))
            .Refused(HttpStatusCode.BadRequest);

        static JsonObject Contact(string patient) => new()
        {
            ["patient_in_contact"] = patient,
            ["relation_with_patient"] = "FRIEND",
            ["mode_of_contact"] = 8,
            ["is_primary"] = true,
            ["condition_of_contact_is_symptomatic"] = false,
        };
    }

    [Fact]
    public async Task A_patient_is_never_deleted()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        await nurse.DeleteAsync($"/api/v1/patient/{(await nurse.Register(home)).Id()}/").Refused(HttpStatusCode.MethodNotAllowed);
    }
}
