using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Rounds;
using Care.Tests.Servers;

namespace Care.Tests.Events;

/// <summary>The change log of a consultation over HTTP (contract 05, §11).</summary>
public sealed class EventEndpointTests(CareSystem system)
{
    [Fact]
    public async Task Another_hospital_reads_no_events()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf(await fixture.Begin());
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound, """{"detail":"No PatientConsultation matches the given query."}""");
        await stranger.GetAsync(path + "1/").Refused(HttpStatusCode.NotFound);
        using var nobody = system.Anonymous();
        await nobody.GetAsync(path).Refused(HttpStatusCode.Forbidden);
        await nobody.GetAsync("/api/v1/event_types/").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_catalogue_has_54_types_in_a_tree()
    {
        using var nurse = await system.SignedIn(UserType.Nurse);
        var types = await nurse.GetAsync("/api/v1/event_types/?limit=100").Ok();
        Assert.Equal(54, types.GetProperty("count").GetInt32());
        var pulse = types.GetProperty("results").EnumerateArray().Single(type => type.Text("name") == "PULSE");
        var vitals = pulse.GetProperty("parent").GetInt32();
        Assert.Equal(
            $$"""{"id":{{pulse.GetProperty("id").GetInt32()}},"parent":{{vitals}},"name":"PULSE","description":null,"model":"DailyRound","fields":["pulse"]}""",
                pulse.GetRawText());
        Assert.Equal("VITALS", (await nurse.GetAsync($"/api/v1/event_types/{vitals}/").Ok()).Text("name"));
        var below = await nurse.GetAsync($"/api/v1/event_types/{vitals}/descendants/").Ok();
        Assert.Equal(["TEMPERATURE", "PULSE", "BLOOD_PRESSURE", "RESPIRATORY_RATE", "RHYTHM", "PAIN_SCALE"], below.EnumerateArray()
            .Select(type => type.Text("name")));
        var roots = await nurse.GetAsync("/api/v1/event_types/roots/").Ok();
        Assert.Equal(["CONSULTATION", "DAILY_ROUND", "PATIENT_NOTES", "DIAGNOSIS", "SYMPTOMS"], roots.EnumerateArray().Select(type => type.Text("name")));
        Assert.Equal("ENCOUNTER", roots[0].GetProperty("children")[0].Text("name"));
        Assert.Equal(JsonValueKind.Null, roots[2].GetProperty("children").ValueKind);
        await nurse.GetAsync("/api/v1/event_types/9999/").Refused(HttpStatusCode.NotFound, """{"detail":"No EventType matches the given query."}""");
    }

    [Fact]
    public async Task The_beginning_of_a_consultation_is_told_with_its_diagnoses_and_symptoms()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation =
            await fixture.Begin(body => body["create_symptoms"] = new JsonArray(new JsonObject { ["symptom"] = 22, ["onset_date"] = "2024-03-01" }));
        var events = await Events(fixture, consultation);
        Assert.All(events, entry => Assert.Equal(("CREATED", true), (entry.Text("change_type"), entry.GetProperty("is_latest").GetBoolean())));
        Assert.Equal("""{"suggestion":"ADMISSION"}""", Value(events, "SUGGESTION"));
        Assert.Equal("""{"category":"Moderate"}""", Value(events, "CATEGORY"));
        Assert.Equal("""{"route_to_facility":"Outpatient/Emergency Room"}""", Value(events, "ROUTE_TO_FACILITY"));
        var doctor = JsonNode.Parse(Value(events, "TREATING_PHYSICIAN"))!;
        Assert.StartsWith("Test ", (string?)doctor["treating_physician__full_name"], StringComparison.Ordinal);
        var diagnosis = JsonNode.Parse(Value(events, "DIAGNOSIS"))!;
        Assert.Equal(("1A00 Cholera", "Confirmed", true),
            ((string?)diagnosis["diagnosis__label"], (string?)diagnosis["verification_status"], (bool)diagnosis["is_principal"]!));
        var symptom = JsonNode.Parse(Value(events, "SYMPTOMS"))!;
        Assert.Equal(("Headache", "In Progress"), ((string?)symptom["symptom"], (string?)symptom["clinical_impression_status"]));
        // Height 0, no medico-legal case, nothing of a death: nothing to tell.
        Assert.DoesNotContain(events, entry => Name(entry) is "HEIGHT" or "MEDICO_LEGAL_CASE" or "DEATH" or "DISCHARGE");
        var one = events.Single(entry => Name(entry) == "SUGGESTION");
        Assert.Equal((26, one.Id(), consultation.Id(), "PatientConsultation"),
            (one.Id().Length, one.Text("external_id")!, one.GetProperty("meta").Text("external_id")!, one.Text("object_model")!));
    }

    [Fact]
    public async Task A_change_is_told_once_and_takes_the_place_of_the_one_before()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var before = await Events(fixture, consultation);
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/", new { category = "Critical" }).Ok();
        var after = await Events(fixture, consultation);
        var added = Assert.Single(after, entry => !before.Select(old => old.Id()).Contains(entry.Id()));
        Assert.Equal(
            ("CATEGORY", "UPDATED", """{"category":"Critical"}"""), (Name(added), added.Text("change_type")!, added.GetProperty("value").GetRawText()));
        Assert.Equal([added.Id()], (await Events(fixture, consultation, $"?is_latest=true&event_type={added.GetProperty("event_type").GetProperty("id")}"))
            .Select(entry => entry.Id()));

        using var gone =
            await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow, discharge_notes = "Well" });
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Contains("\"discharge_notes\":\"Well\"", Value(await Events(fixture, consultation), "DISCHARGE"), StringComparison.Ordinal);
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/", new { medico_legal_case = true }).Ok();
        Assert.DoesNotContain(await Events(fixture, consultation), entry => Name(entry) == "MEDICO_LEGAL_CASE");
    }

    [Fact]
    public async Task A_round_tells_what_was_observed_and_its_change_what_was_sent()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Admit();
        var rounds = DailyRoundEndpointTests.PathOf(consultation.Id());
        var known = (await Events(fixture, consultation)).Select(entry => entry.Id()).ToHashSet();
        var round = await fixture.Nurse.PostAsJsonAsync(rounds, DailyRoundEndpointTests.Round(new JsonObject
        {
            ["taken_at"] = "2024-03-02T10:00",
            ["bp"] = new JsonObject { ["systolic"] = 120, ["diastolic"] = 80 },
            ["pulse"] = 0,
            ["temperature"] = 98.6,
        })).Ok();
        var filed = await New();
        Assert.Equal(["BLOOD_PRESSURE", "DAILY_ROUND_DETAILS", "PATIENT_CATEGORY", "TEMPERATURE"], filed.Select(Name).Order());
        Assert.All(filed, entry => Assert.Equal("2024-03-02T10:00:00+05:30", entry.Text("taken_at")));
        Assert.Equal("""{"temperature":"98.60"}""", Value(filed, "TEMPERATURE"));
        Assert.Equal(round.Id(), filed[0].GetProperty("meta").Text("external_id"));

        await fixture.Doctor.PatchAsJsonAsync($"{rounds}{round.Id()}/", new { pulse = 80, temperature = 98.6 }).Ok();
        var changed = await New();
        Assert.Equal(["PULSE", "TEMPERATURE"], changed.Select(Name).Order());
        // As the original tells it: new, by the first author.
        Assert.All(changed, entry =>
            Assert.Equal(("CREATED", round.GetProperty("created_by").GetRawText()), (entry.Text("change_type"), entry.GetProperty("caused_by").GetRawText())));

        async Task<IReadOnlyList<JsonElement>> New()
        {
            var fresh = (await Events(fixture, consultation)).Where(entry => known.Add(entry.Id())).ToList();
            return fresh;
        }
    }

    [Fact]
    public async Task Notes_diagnoses_and_symptoms_are_told_when_they_are_written_and_changed()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var below = $"/api/v1/consultation/{consultation.Id()}";
        await fixture.Nurse.PostAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/notes/", new { note = "See me", thread = 10 }).Ok();
        var fever = await fixture.Nurse.PostAsJsonAsync($"{below}/symptoms/", new { symptom = 2, onset_date = "2024-03-01" }).Ok();
        using var taken = await fixture.Nurse.DeleteAsync($"{below}/symptoms/{fever.Id()}/");
        await fixture.Nurse.PatchAsJsonAsync($"{below}/diagnoses/{consultation.GetProperty("diagnoses")[0].Id()}/", new { verification_status = "refuted" })
            .Ok();
        var events = await Events(fixture, consultation);
        Assert.Equal("""{"note":"See me","user_type":"Nurse"}""", Value(events, "PATIENT_NOTES"));
        var symptoms = events.Where(entry => Name(entry) == "SYMPTOMS").ToList();
        Assert.Equal([("UPDATED", true, "Entered in Error"), ("CREATED", false, "In Progress")], symptoms.Select(Shown));
        // A change of a diagnosis is told as of its making, so that the older event stays a latest one.
        Assert.Equal(
            [("CREATED", true, "Confirmed"), ("UPDATED", true, "Refuted")], events.Where(entry => Name(entry) == "DIAGNOSIS").Select(entry => (
                entry.Text("change_type")!, entry.GetProperty("is_latest").GetBoolean(), entry.GetProperty("value").Text("verification_status")!)).Order());

        static (string, bool, string) Shown(JsonElement entry) =>
            (entry.Text("change_type")!, entry.GetProperty("is_latest").GetBoolean(), entry.GetProperty("value").Text("clinical_impression_status")!);
    }

    [Fact]
    public async Task Events_are_listed_in_the_asked_order_and_by_who_caused_them()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Doctor.PatchAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/", new { treatment_plan = "Rest" }).Ok();
        var newest = await Events(fixture, consultation);
        Assert.Equal("TREATMENT_PLAN", Name(newest[0]));
        Assert.Equal(newest.Select(entry => entry.Id()).Reverse(), (await Events(fixture, consultation, "?ordering=created_date")).Select(entry => entry.Id()));
        Assert.Equal(newest[0].Id(), (await Events(fixture, consultation, "?ordering=-taken_at"))[0].Id());
        Assert.Equal([newest[0].Id()], (await Events(fixture, consultation, $"?caused_by={fixture.DoctorKey}")).Select(entry => entry.Id()));
        await fixture.Nurse.GetAsync(PathOf(consultation) + "?ordering=value").Refused(HttpStatusCode.BadRequest);
        await fixture.Nurse.GetAsync(PathOf(consultation) + "0/")
            .Refused(HttpStatusCode.NotFound, """{"detail":"No PatientConsultationEvent matches the given query."}""");
    }

    private static string PathOf(JsonElement consultation) => $"/api/v1/consultation/{consultation.Id()}/events/";

    private static string Name(JsonElement entry) => entry.GetProperty("event_type").Text("name")!;

    private static string Value(IEnumerable<JsonElement> events, string name) => events.Single(entry => Name(entry) == name).GetProperty("value").GetRawText();

    private static async Task<IReadOnlyList<JsonElement>> Events(ConsultationFixture fixture, JsonElement consultation, string query = "") =>
        [.. (await fixture.Nurse.GetAsync(PathOf(consultation) + (query.Length == 0 ? "?limit=1000" : query + "&limit=1000")).Ok()).GetProperty("results")
            .EnumerateArray()];
}
