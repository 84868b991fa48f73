using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Rounds;

/// <summary>Daily rounds over HTTP (contract 05, §7).</summary>
public sealed class DailyRoundEndpointTests(CareSystem system)
{
    private static readonly object Pulse = new { fields = (string[])["pulse"] };

    [Fact]
    public async Task Another_hospital_neither_reads_nor_files_rounds()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Admit()).Id());
        var round = (await fixture.Nurse.PostAsJsonAsync(path, Round()).Ok()).Id();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        const string notThere = """{"detail":"No PatientConsultation matches the given query."}""";
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound, notThere);
        await stranger.GetAsync($"{path}{round}/").Refused(HttpStatusCode.NotFound, notThere);
        await stranger.PostAsJsonAsync(path, Round()).Refused(HttpStatusCode.NotFound, notThere);
        await stranger.PatchAsJsonAsync($"{path}{round}/", new { pulse = 60 }).Refused(HttpStatusCode.NotFound, notThere);
        await stranger.PostAsJsonAsync(path + "analyse/", Pulse).Refused(HttpStatusCode.NotFound, notThere);
        using var staff = await system.Staff(UserType.Staff, fixture.Facility);
        await staff.GetAsync(path).Refused(HttpStatusCode.Forbidden);
        await staff.GetAsync(PathOf(Guid.NewGuid().ToString())).Refused(HttpStatusCode.Forbidden);
        await fixture.Nurse.GetAsync(PathOf(Guid.NewGuid().ToString())).Refused(HttpStatusCode.NotFound, notThere);
        using var reader = await system.Staff(UserType.NurseReadOnly, fixture.Facility);
        await reader.PostAsJsonAsync(path, Round()).Refused(HttpStatusCode.Forbidden);
        await reader.PostAsJsonAsync(path + "analyse/", Pulse).Ok();
        using var nobody = system.Anonymous();
        using var challenged = await nobody.GetAsync(path);
        Assert.Equal(HttpStatusCode.Unauthorized, challenged.StatusCode);
    }

    [Fact]
    public async Task Every_field_is_kept_as_it_was_sent()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Admit()).Id());
        var sent = JsonNode.Parse(EveryField)!.AsObject();
        var filed = await fixture.Nurse.PostAsJsonAsync(path, sent).Ok();
        var read = await fixture.Nurse.GetAsync($"{path}{filed.Id()}/").Ok();
        foreach (var (field, value) in sent.Where(pair => pair.Key is not ("action" or "review_interval" or "taken_at" or "patient_category" or "rounds_type")))
        {
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(read.GetProperty(field).GetRawText())), $"{field}: {read.GetProperty(field).GetRawText()}");
        }

        Assert.Equal(("VENTILATOR", "Mild"), (read.Text("rounds_type"), read.Text("patient_category")));
        Assert.Equal(("17.50", "7.00"), (read.Text("total_intake_calculated"), read.Text("total_output_calculated")));
        Assert.Equal(15, read.GetProperty("glasgow_total_calculated").GetInt32());
        Assert.Equal(read.Id(), read.Text("external_id"));
        Assert.False(read.TryGetProperty("review_interval", out _) || read.TryGetProperty("action", out _));

        // A change of one field leaves the others, and what is counted of them.
        var changed = await fixture.Nurse.PatchAsJsonAsync(
            $"{path}{filed.Id()}/", new { pulse = 61, ventilator_fio2 = (int?)null, infusions = Array.Empty<object>() }).Ok();
        Assert.Equal(61, changed.GetProperty("pulse").GetInt32());
        Assert.Equal(JsonValueKind.Null, changed.GetProperty("ventilator_fio2").ValueKind);
        Assert.Equal("7.50", changed.Text("total_intake_calculated"));
        Assert.Equal("98.60", changed.Text("temperature"));
    }

    [Theory]
    [InlineData("""{"pulse": 201}""", """{"pulse":["Ensure this value is less than or equal to 200."]}""")]
    [InlineData("""{"ventilator_fio2": 20}""", """{"ventilator_fio2":["Ensure this value is greater than or equal to 21."]}""")]
    [InlineData("""{"temperature": 94.9}""", """{"temperature":["Ensure this value is greater than or equal to 95."]}""")]
    [InlineData("""{"temperature": 98.612}""", """{"temperature":["Ensure that there are no more than 2 decimal places."]}""")]
    [InlineData("""{"resp": "fast"}""", """{"resp":["A valid integer is required."]}""")]
    [InlineData("""{"sleep": null}""", """{"sleep":["This field may not be null."]}""")]
    [InlineData("""{"sleep": "DEEP"}""", """{"sleep":["\"None\" is not a valid choice."]}""")]
    [InlineData("""{"feeds": null}""", """{"feeds":["This field may not be null."]}""")]
    [InlineData("""{"bp": {"systolic": 80, "diastolic": 90}}""", """{"bp":["Systolic must be greater than diastolic"]}""")]
    [InlineData("""{"taken_at": null}""", """{"taken_at":["This field may not be null."]}""")]
    [InlineData("""{"patient_category": "Dire"}""", """{"patient_category":["\"None\" is not a valid choice."]}""")]
    public async Task A_field_outside_its_limits_is_refused_with_the_reason(string fields, string error)
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Nurse.PostAsJsonAsync(PathOf((await fixture.Admit()).Id()), Round(JsonNode.Parse(fields)!.AsObject()))
            .Refused(HttpStatusCode.BadRequest, error);
    }

    [Theory]
    [InlineData("bp", "{}"), InlineData("bp", """{"systolic": 1000, "diastolic": 80}"""),
        InlineData("bp", """{"systolic": 120, "diastolic": 80, "mean": 90}""")]
    [InlineData("bp", """{"systolic": "120", "diastolic": 80}"""), InlineData("bp", "[]")]
    [InlineData("infusions", """[{"name": "Dopamine", "quantity": 1}, {"name": null, "quantity": 1}]"""),
        InlineData("infusions", """[{"name": "Dopamine", "quantity": -1}]""")]
    [InlineData("infusions", """[{"name": "RL", "quantity": 1}]"""), InlineData("output", """[{"name": "Urine", "quantity": null}]"""),
        InlineData("feeds", "7")]
    [InlineData("pain_scale_enhanced", """[{"region": "AnteriorHead", "scale": 11}]"""),
        InlineData("pain_scale_enhanced", """[{"region": "Head", "scale": 3}]""")]
    [InlineData("pain_scale_enhanced", """[{"region": "AnteriorHead", "scale": 2.5}]"""),
        InlineData("nursing", """[{"procedure": "singing", "description": "x"}]""")]
    [InlineData("nursing", """[{"procedure": "bed_bath"}]"""),
        InlineData("pressure_sore", """[{"region": "PosteriorHead", "length": 1, "width": 1, "push_score": 20}]""")]
    [InlineData("meta", """{"dialysis": "yes"}"""), InlineData("meta", """{"other": true}""")]
    public async Task A_structured_field_of_another_shape_is_refused_by_its_name(string field, string value)
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var answer = await fixture.Nurse.PostAsJsonAsync(PathOf((await fixture.Admit()).Id()), Round(new JsonObject { [field] = JsonNode.Parse(value) }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await answer.Json()).EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task A_round_becomes_the_consultations_last_and_sets_the_patients_review()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Admit();
        var path = PathOf(consultation.Id());
        var filed = await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["action"] = "REVIEW", ["review_interval"] = 60, ["pulse"] = 72 })).Ok();
        var shown = await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultation.Id()}/").Ok();
        Assert.Equal(filed.Id(), shown.GetProperty("last_daily_round").Id());
        Assert.Equal(72, shown.GetProperty("last_daily_round").GetProperty("pulse").GetInt32());
        Assert.Equal(60, shown.GetProperty("review_interval").GetInt32());
        Assert.True(shown.GetProperty("modified_date").GetDateTimeOffset() > consultation.GetProperty("modified_date").GetDateTimeOffset());
        var patient = await fixture.PatientNow();
        Assert.Equal(70, patient.GetProperty("action").GetInt32());
        Assert.InRange(patient.GetProperty("review_time").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(55), DateTimeOffset.UtcNow.AddMinutes(60));

        // Filed later, made earlier: it is the last that was filed.
        var earlier = await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["taken_at"] = "2024-03-01T10:00", ["review_interval"] = -1 })).Ok();
        Assert.Equal("2024-03-01T10:00:00+05:30", earlier.Text("taken_at"));
        shown = await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultation.Id()}/").Ok();
        Assert.Equal(earlier.Id(), shown.GetProperty("last_daily_round").Id());
        Assert.Equal(JsonValueKind.Null, (await fixture.PatientNow()).GetProperty("review_time").ValueKind);
        Assert.Equal(earlier.Id(), (await fixture.PatientNow()).GetProperty("last_consultation").GetProperty("last_daily_round").Id());

        // What a gateway files by itself changes nothing of the consultation.
        await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["rounds_type"] = "AUTOMATED" })).Ok();
        var after = await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultation.Id()}/").Ok();
        Assert.Equal(shown.GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task Rounds_are_filed_at_home_into_open_consultations_and_of_the_kind_that_fits()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Admit();
        var path = PathOf(consultation.Id());
        await fixture.Nurse.PostAsJsonAsync(path, new { })
            .Refused(HttpStatusCode.BadRequest, """{"taken_at":["This field is required."],"rounds_type":["This field is required."]}""");
        await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["taken_at"] = DateTimeOffset.UtcNow.AddMinutes(5) }))
            .Refused(HttpStatusCode.BadRequest, """{"taken_at":["Cannot create an update in the future"]}""");
        await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["taken_at"] = DateTimeOffset.UtcNow.AddMinutes(1) })).Ok();
        await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["rounds_type"] = "TELEMEDICINE" }))
            .Refused(HttpStatusCode.BadRequest, """{"rounds_type":"Telemedicine Rounds are only allowed for Domiciliary Care patients"}""");
        var elsewhere = await system.Facility();
        using var visitor = await system.SignedIn(UserType.Nurse, set => set with { HomeFacility = elsewhere, Facilities = [elsewhere, fixture.Facility] });
        await visitor.PostAsJsonAsync(path, Round())
            .Refused(HttpStatusCode.BadRequest, """{"facility":"Daily Round creates are only allowed in home facility"}""");

        var own = Guid.NewGuid();
        var filed = await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["external_id"] = own })).Ok();
        Assert.Equal(own.ToString(), filed.Id());
        await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["external_id"] = own }))
            .Refused(HttpStatusCode.BadRequest, """{"external_id":["This field must be unique."]}""");

        using var gone = await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow });
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        const string closed = """{"consultation":["Discharged Consultation data cannot be updated"]}""";
        await fixture.Nurse.PostAsJsonAsync(path, Round()).Refused(HttpStatusCode.BadRequest, closed);
        await fixture.Nurse.PatchAsJsonAsync($"{path}{own}/", new { pulse = 60 }).Refused(HttpStatusCode.BadRequest, closed);
    }

    [Fact]
    public async Task Rounds_are_listed_by_when_they_were_made_and_filtered_by_kind_and_time()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Admit()).Id());
        foreach (var (type, day) in ((string Type, int Day)[])[("NORMAL", 2), ("VENTILATOR", 4), ("AUTOMATED", 3)])
        {
            await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["rounds_type"] = type, ["taken_at"] = $"2024-03-0{day}T10:00" })).Ok();
        }

        Assert.Equal("VENTILATOR AUTOMATED NORMAL", await Types(""));
        Assert.Equal("VENTILATOR NORMAL", await Types("?rounds_type=normal,Ventilator,strange"));
        Assert.Equal("", await Types("?rounds_type=strange"));
        Assert.Equal("AUTOMATED NORMAL", await Types("?taken_at_before=2024-03-03T10:00"));
        Assert.Equal("VENTILATOR AUTOMATED", await Types("?taken_at_after=2024-03-03T10:00&taken_at_before="));
        await fixture.Nurse.GetAsync(path + "?taken_at_after=yesterday").Refused(HttpStatusCode.BadRequest, """{"taken_at":["Enter a valid date/time."]}""");
        await fixture.Nurse.GetAsync($"{path}{Guid.NewGuid()}/").Refused(HttpStatusCode.NotFound, """{"detail":"No DailyRound matches the given query."}""");

        async Task<string> Types(string query) =>
            string.Join(' ', (await fixture.Nurse.GetAsync(path + query).Ok()).GetProperty("results").EnumerateArray()
                .Select(round => round.Text("rounds_type")));
    }

    internal static string PathOf(string consultation) => $"/api/v1/consultation/{consultation}/daily_rounds/";

    internal static JsonObject Round(JsonObject? fields = null)
    {
        JsonObject body = new() { ["rounds_type"] = "NORMAL", ["taken_at"] = DateTimeOffset.UtcNow.AddMinutes(-1), ["patient_category"] = "Stable" };
        foreach (var (field, value) in fields ?? [])
        {
            body[field] = value?.DeepClone();
        }

        return body;
    }

    /// <summary>A round that says all that a round can say.</summary>
    internal const string EveryField =
        """
        {
            "rounds_type": "VENTILATOR", "taken_at": "2024-03-01T10:00", "patient_category": "Stable", "action": "NO_ACTION", "review_interval": -1,
            "physical_examination_info": "Alert", "other_details": null, "is_parsed_by_ocr": false, "meta": {"dialysis": true},
                "medicine_administration": [{"a": 1}],
            "archived_spo2": "98.00", "temperature": "98.60", "pulse": 72, "resp": 18, "rhythm": "REGULAR", "rhythm_detail": "", "pain": 3,
            "bp": {"systolic": 120, "diastolic": 80}, "blood_sugar_level": 110, "insulin_intake_dose": "4.50", "insulin_intake_frequency": "BD",
            "pain_scale_enhanced": [{"region": "AnteriorHead", "scale": 4, "description": "dull"}, {"region": "PosteriorNeck", "scale": 1}],
            "consciousness_level": "ALERT", "consciousness_level_detail": "x", "in_prone_position": false,
            "left_pupil_size": 3, "left_pupil_size_detail": null, "left_pupil_light_reaction": "BRISK", "left_pupil_light_reaction_detail": "x",
            "right_pupil_size": 0, "right_pupil_size_detail": "bandage", "right_pupil_light_reaction": "CANNOT_BE_ASSESSED",
                "right_pupil_light_reaction_detail": null,
            "limb_response_upper_extremity_right": "STRONG", "limb_response_upper_extremity_left": "NONE",
            "limb_response_lower_extremity_left": "FLEXION", "limb_response_lower_extremity_right": "UNKNOWN",
            "glasgow_eye_open": 4, "glasgow_verbal_response": 5, "glasgow_motor_response": 6,
            "bilateral_air_entry": true, "etco2": 35, "ventilator_interface": "INVASIVE", "ventilator_mode": "PRVC_SIMV", "ventilator_peep": "5.00",
                "ventilator_pip": 20,
            "ventilator_mean_airway_pressure": 10, "ventilator_resp_rate": 14, "ventilator_pressure_support": 8, "ventilator_tidal_volume": 450,
            "ventilator_oxygen_modality": "HIGH_FLOW_NASAL_CANNULA", "ventilator_oxygen_modality_oxygen_rate": 5, "ventilator_oxygen_modality_flow_rate": 40,
            "ventilator_fio2": 40, "ventilator_spo2": 97, "ph": "7.40", "pco2": 40, "po2": 90, "hco3": "24.00", "base_excess": -2, "lactate": "1.20",
                "sodium": "140.00",
            "potassium": "4.10", "dialysis_fluid_balance": 100, "dialysis_net_balance": 200,
            "infusions": [{"name": "Dopamine", "quantity": 10}], "iv_fluids": [{"name": "RL", "quantity": 5}], "feeds": [{"name": "Normal Feed",
                "quantity": 2.5}],
            "output": [{"name": "Urine", "quantity": 7}],
            "pressure_sore": [{"region": "PosteriorLeftThighAndButtock", "length": 2.5, "width": 1, "exudate_amount": "Light", "tissue_type": "Slough",
                "push_score": 9, "scale": 2}],
            "nursing": [{"procedure": "bed_bath", "description": "in the morning"}],
            "bowel_issue": "NO_DIFFICULTY", "bladder_drainage": "DIAPER", "bladder_issue": "RETENTION", "is_experiencing_dysuria": true,
                "urination_frequency": "DECREASED",
            "sleep": "NO_SLEEP", "nutrition_route": "PEG", "oral_issue": "DYSPHAGIA", "appetite": "REDUCED"
        }
        """;
}
