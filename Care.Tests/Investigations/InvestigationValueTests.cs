using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Investigations;

/// <summary>Results of investigations over HTTP (contract 06, §5).</summary>
public sealed class InvestigationValueTests(CareSystem system)
{
    [Fact]
    public async Task Results_that_are_logged_together_are_a_session_and_each_is_shown_whole()
    {
        using var fixture = await InvestigationFixture.Open(system);
        var group = await system.InvestigationGroupKey("Haematology");
        using (var answer = await fixture.Nurse.PostAsJsonAsync(fixture.Path, new
        {
            investigations = new object[]
            {
                new { investigation = fixture.Potassium, value = 4.25, notes = "haemolysed", group, session = "Session", consultation = "x" },
                new { investigation = fixture.Haemoglobin, value = (double?)null, notes = "" },
                new { investigation = fixture.Haemoglobin, value = "13.1" },
            },
        }))
        {
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Null(answer.Content.Headers.ContentType);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }

        var values = await fixture.Values();
        Assert.Equal(["4.25", "null", "13.1"], values.Select(value => value.GetProperty("value").GetRawText()));
        Assert.Equal(["\"haemolysed\"", "\"\"", "null"], values.Select(value => value.GetProperty("notes").GetRawText()));
        var first = values[0];
        Assert.Equal(
            [
                "id", "consultation_object", "group_object", "investigation_object", "session_object", "value", "notes", "investigation", "group",
                "consultation", "session",
            ],
            first.EnumerateObject().Select(property => property.Name));
        Assert.True(JsonElement.DeepEquals(
            await fixture.Nurse.GetAsync($"/api/v1/consultation/{fixture.Consultation.Id()}/").Ok(), first.GetProperty("consultation_object")));
        Assert.Equal("Haematology", first.GetProperty("group_object").Text("name"));
        Assert.Equal(group, first.GetProperty("group").GetInt32());
        Assert.Equal("null null", $"{values[1].GetProperty("group_object").GetRawText()} {values[1].GetProperty("group").GetRawText()}");
        Assert.Equal(
            $$"""{"external_id":"{{fixture.Potassium}}","name":"Potassium","unit":"mmol/L","ideal_value":"3.5-5.1","min_value":3.5,"max_value":5.1,"investigation_type":"Float","choices":null}""",
            first.GetProperty("investigation_object").GetRawText());
        Assert.NotEqual(JsonValueKind.Null, first.GetProperty("session_object").GetProperty("created_by").ValueKind);
        Assert.Single(values.Select(value => value.GetProperty("session_object").GetRawText()).Distinct());
        Assert.All(values, value => Assert.True(value.GetProperty("session").GetInt32() > 0 && value.GetProperty("consultation").GetInt32() > 0));
        Assert.Equal(first.GetRawText(), await fixture.Nurse.GetStringAsync($"{fixture.Path}{first.Id()}/"));

        var session = Assert.Single(await fixture.Sessions());
        Assert.Equal(first.GetProperty("session_object").Text("session_external_id"), session.Text("session_external_id"));
        Assert.EndsWith("Z", session.Text("session_created_date")!, StringComparison.Ordinal);
        Assert.Equal(
            first.GetProperty("session_object").GetProperty("session_created_date").GetDateTimeOffset(),
            session.GetProperty("session_created_date").GetDateTimeOffset());
    }

    [Fact]
    public async Task One_bad_item_keeps_all_from_being_logged()
    {
        using var fixture = await InvestigationFixture.Open(system);
        object good = new { investigation = fixture.Potassium, value = 4 };
        var unknown = Guid.NewGuid();
        await Refused("{}", """{"investigation":"is required"}""");
        await Refused("""{"investigations": {}}""", """{"error":"Data must be a list"}""");
        await Refused("""{"investigations": null}""", """{"error":"Data must be a list"}""");
        await Refused(Of(good, new { investigation = fixture.Potassium, value = "abc" }), """[{},{"value":["A valid number is required."]}]""");
        await Refused(
            Of(new { value = 4 }, good, "x"),
            """[{"investigation":["This field is required."]},{},{"non_field_errors":["Invalid data. Expected a dictionary, but got str."]}]""");
        await Refused(Of(good, new { investigation = unknown }), """[{},{"investigation":["object with this id not found"]}]""");
        await Refused(
            Of(new { investigation = fixture.Potassium, group = 99_999_999 }), """[{"group":["Invalid pk \"99999999\" - object does not exist."]}]""");
        await Refused(Of(good, new { investigation = "x" }), """{"detail":"“x” is not a valid UUID."}""");
        await Refused(Of(new { investigation = fixture.Potassium, value = "NaN" }), """[{"value":["A valid number is required."]}]""");
        Assert.Empty(await fixture.Values());
        Assert.Empty(await fixture.Sessions());

        Task Refused(string body, string answer) =>
            fixture.Nurse.PostAsync(fixture.Path, new StringContent(body, Encoding.UTF8, "application/json")).Refused(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task A_session_without_results_is_made_and_not_listed()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log();
        Assert.Empty(await fixture.Sessions());
    }

    [Fact]
    public async Task A_session_of_a_hundred_values_is_one_write()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log([.. Enumerable.Range(0, 100).Select(number => (object)new { investigation = fixture.Haemoglobin, value = number })]);
        Assert.Equal(Enumerable.Range(0, 100), (await fixture.Values()).Select(value => value.GetProperty("value").GetInt32()));
        await using var command = system.Database.CreateCommand("select count(*) from change_log where kind = 'investigation_session' and entity = $1");
        command.Parameters.Add(new() { Value = (await fixture.Sessions())[0].Text("session_external_id") });
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Results_are_changed_together_and_only_in_what_was_sent()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 4, notes = "a" }, new { investigation = fixture.Haemoglobin, value = 13 });
        await fixture.Log(new { investigation = fixture.Potassium, value = 5 });
        var ids = (await fixture.Values()).Select(value => value.Id()).ToArray();
        using (var answer = await fixture.Correct(
            new { external_id = ids[0], value = 4.5, group = 99, session = "x", id = "x" },
            new { external_id = ids[2], notes = "b", value = (double?)null },
            new { external_id = ids[0], notes = (string?)null }))
        {
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Null(answer.Content.Headers.ContentType);
        }

        Assert.Equal(["4.5 null", "13 null", "null \"b\""], (await fixture.Values())
            .Select(value => $"{value.GetProperty("value").GetRawText()} {value.GetProperty("notes").GetRawText()}"));
        await using var command = system.Database.CreateCommand(
            "select array_agg(modified_date > created_date order by session_pk, number) from investigation_value where id = any($1)");
        command.Parameters.Add(new() { Value = ids.Select(Guid.Parse).ToArray() });
        Assert.Equal((bool[])[true, false, true], (bool[])(await command.ExecuteScalarAsync())!);
        await fixture.Correct().Succeeded();
    }

    [Fact]
    public async Task One_bad_change_keeps_all_from_being_made_and_only_the_first_is_told()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 4 });
        await fixture.Log(new { investigation = fixture.Potassium, value = 5 });
        var ids = (await fixture.Values()).Select(value => value.Id()).ToArray();
        var unknown = Guid.NewGuid();
        object good = new { external_id = ids[0], value = 9 };
        await Refused($$"""{"{{unknown}}":"not found"}""", good, new { external_id = unknown, value = 9 }, new { external_id = Guid.NewGuid() });
        await Refused("""{"external_id":"is required"}""", good, new { value = 9 });
        await Refused("""{"detail":"“x” is not a valid UUID."}""", good, new { external_id = "x" });
        await Refused(
            """{"value":["A valid number is required."]}""",
            good,
            new { external_id = ids[1], value = "abc" },
            new { external_id = ids[1], value = true });
        await fixture.Nurse.PutAsJsonAsync($"{fixture.Path}batchUpdate/", new { }).Refused(HttpStatusCode.BadRequest, """{"investigation":"is required"}""");
        await fixture.Nurse.PutAsJsonAsync($"{fixture.Path}batchUpdate/", new { investigations = 1 })
            .Refused(HttpStatusCode.BadRequest, """{"error":"Data must be a list"}""");

        using var other = await InvestigationFixture.Open(system);
        await other.Correct(new { external_id = ids[0], value = 9 }).Refused(HttpStatusCode.BadRequest, $$"""{"{{ids[0]}}":"not found"}""");
        Assert.Equal(["4", "5"], (await fixture.Values()).Select(value => value.GetProperty("value").GetRawText()));

        Task Refused(string answer, params object[] corrections) => fixture.Correct(corrections).Refused(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task Nothing_is_logged_or_changed_after_the_discharge()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 4 });
        var id = (await fixture.Values())[0].Id();
        await fixture.Hospital.Discharge(fixture.Consultation, new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow }).Succeeded();
        const string Discharged = """{"consultation":["Discharged Consultation data cannot be updated"]}""";
        await fixture.Nurse.PostAsJsonAsync(fixture.Path, new { investigations = Array.Empty<object>() }).Refused(HttpStatusCode.BadRequest, Discharged);
        await fixture.Correct(new { external_id = id, value = 5 }).Refused(HttpStatusCode.BadRequest, Discharged);
        await fixture.Correct(new { external_id = Guid.Empty, value = 5 })
            .Refused(HttpStatusCode.BadRequest, """{"00000000-0000-0000-0000-000000000000":"not found"}""");
        Assert.Equal(4, (await fixture.Values())[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Results_are_filtered_and_paged()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 1 }, new { investigation = fixture.Haemoglobin, value = 2 });
        await fixture.Log(new { investigation = fixture.Potassium, value = 3 });
        var sessions = (await fixture.Sessions()).Select(session => session.Text("session_external_id")).ToArray();
        var (today, tomorrow) = (Day(0), Day(1));
        await Values($"?session={sessions[0]}", 1, 2);
        await Values($"?sessions={sessions[1]},{sessions[0]}", 1, 2, 3);
        await Values($"?sessions={sessions[1]}", 3);
        await Values($"?investigation={fixture.Potassium}", 1, 3);
        await Values($"?investigations={fixture.Haemoglobin},{Guid.NewGuid()}&investigation=", 2);
        await Values($"?session={sessions[0]}&investigation={fixture.Potassium}", 1);
        await Values($"?created_date_after={today}&created_date_before={today}", 1, 2, 3);
        await Values($"?created_date_after={tomorrow}");
        await Values($"?modified_date_after={tomorrow}");
        await Values($"?modified_date_before={today}", 1, 2, 3);
        await Values("?page=last", 1, 2, 3);
        Assert.Equal([sessions[1]], (await fixture.Sessions($"?sessions={sessions[1]}")).Select(session => session.Text("session_external_id")));
        Assert.Equal([sessions[0]], (await fixture.Sessions($"?investigation={fixture.Haemoglobin}")).Select(session => session.Text("session_external_id")));
        foreach (var parameter in (string[])["session", "sessions", "investigation", "investigations"])
        {
            await fixture.Nurse.GetAsync($"{fixture.Path}?{parameter}=x").Refused(HttpStatusCode.BadRequest, """{"detail":"“x” is not a valid UUID."}""");
        }

        await fixture.Nurse.GetAsync($"{fixture.Path}?created_date_after=x").Refused(HttpStatusCode.BadRequest, """{"created_date":["Enter a valid date."]}""");
        await fixture.Nurse.GetAsync($"{fixture.Path}?page=2").Refused(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
        await fixture.Nurse.GetAsync("/api/v1/consultation/x/investigation/").Refused(HttpStatusCode.BadRequest, """{"detail":"“x” is not a valid UUID."}""");
        await fixture.Nurse.GetAsync($"{fixture.Path}{Guid.NewGuid()}/")
            .Refused(HttpStatusCode.NotFound, """{"detail":"No InvestigationValue matches the given query."}""");

        async Task Values(string query, params int[] expected) =>
            Assert.Equal(expected, (await fixture.Values(query)).Select(value => value.GetProperty("value").GetInt32()));

        static string Day(int days) => ServerZone.DayOf(DateTimeOffset.UtcNow.AddDays(days)).ToString("O", CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_page_has_two_hundred_values()
    {
        using var fixture = await InvestigationFixture.Open(system);
        foreach (var session in Enumerable.Range(0, 2))
        {
            await fixture.Log(
                [.. Enumerable.Range(0, 101).Select(number => (object)new { investigation = fixture.Potassium, value = (session * 1000) + number })]);
        }

        var first = await fixture.Nurse.GetAsync(fixture.Path).Ok();
        Assert.Equal((202, 200), (first.GetProperty("count").GetInt32(), first.GetProperty("results").GetArrayLength()));
        Assert.EndsWith("page=2", first.Text("next")!, StringComparison.Ordinal);
        Assert.Equal([1099, 1100], (await fixture.Values("?page=2")).Select(value => value.GetProperty("value").GetInt32()));
        Assert.Equal([1099, 1100], (await fixture.Values("?page=last")).Select(value => value.GetProperty("value").GetInt32()));
    }

    [Fact]
    public async Task Results_are_there_for_whoever_cares_for_the_patient_and_for_nobody_else()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 4 });
        var id = (await fixture.Values())[0].Id();
        object body = new { investigations = new[] { new { investigation = fixture.Potassium, value = 1 } } };
        const string NoConsultation = """{"detail":"No PatientConsultation matches the given query."}""";
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        foreach (var consultation in (string[])[fixture.Consultation.Id(), Guid.NewGuid().ToString()])
        {
            var path = $"/api/v1/consultation/{consultation}/investigation/";
            Assert.Equal(0, (await stranger.GetAsync(path).Ok()).GetProperty("count").GetInt32());
            await stranger.GetAsync($"{path}?page=2").Refused(HttpStatusCode.NotFound);
            Assert.Equal(0, (await stranger.GetAsync($"{path}get_sessions/").Ok()).GetArrayLength());
            await stranger.GetAsync($"{path}{id}/").Refused(HttpStatusCode.NotFound, """{"detail":"No InvestigationValue matches the given query."}""");
            await stranger.PostAsJsonAsync(path, body).Refused(HttpStatusCode.NotFound, NoConsultation);
            await stranger.PostAsJsonAsync(path, new { }).Refused(HttpStatusCode.NotFound, NoConsultation);
            await stranger.PutAsJsonAsync($"{path}batchUpdate/", new { investigations = new[] { new { external_id = id, value = 9 } } })
                .Refused(HttpStatusCode.NotFound, NoConsultation);
        }

        using var readOnly = await system.Staff(UserType.NurseReadOnly, fixture.Hospital.Facility);
        Assert.Equal(1, (await readOnly.GetAsync(fixture.Path).Ok()).GetProperty("count").GetInt32());
        await readOnly.PostAsJsonAsync(fixture.Path, body).Refused(HttpStatusCode.Forbidden);
        await readOnly.PutAsJsonAsync($"{fixture.Path}batchUpdate/", new { investigations = new[] { new { external_id = id, value = 9 } } })
            .Refused(HttpStatusCode.Forbidden);
        using var pharmacist = await system.Staff(UserType.Pharmacist, fixture.Hospital.Facility);
        await pharmacist.PostAsJsonAsync(fixture.Path, body).Succeeded();
        using var officer = await system.SignedIn(UserType.DistrictAdmin);
        Assert.Equal(2, (await officer.GetAsync(fixture.Path).Ok()).GetProperty("count").GetInt32());
        await officer.DeleteAsync($"{fixture.Path}{id}/").Refused(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Whoever_is_assigned_sees_the_results_of_that_consultation_alone()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 4 });
        var user = await system.User(UserType.Doctor, set => set with { Facilities = [] });
        using var assigned = await system.SignedIn(user);
        Assert.Equal(0, (await assigned.GetAsync(fixture.Path).Ok()).GetProperty("count").GetInt32());
        await using (var command = system.Database.CreateCommand(
            "update consultation set assigned_to = $1, document = document || jsonb_build_object('assigned_to', $1) where id = $2"))
        {
            command.Parameters.Add(new() { Value = await system.Pk(user) });
            command.Parameters.Add(new() { Value = Guid.Parse(fixture.Consultation.Id()) });
            await command.ExecuteNonQueryAsync();
        }

        // Its grain has not heard of what was written by hand, but the patient's list asks the database.
        Assert.Equal(1, (await assigned.GetAsync($"{fixture.OfPatient}?investigations={fixture.Potassium}").Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Colleagues_are_told_of_a_session_once()
    {
        using var fixture = await InvestigationFixture.Open(system);
        await fixture.Log(new { investigation = fixture.Potassium, value = 4 });
        var told = Assert.Single(await fixture.Hospital.Doctor.Notified("INVESTIGATION_SESSION_CREATED"));
        Assert.Equal("Investigation Session for Patient Asha Kumari was created by Test Nurse", told.Text("message"));
        var session = (await fixture.Sessions())[0].Text("session_external_id");
        Assert.Equal(
            $$"""{"facility":"{{fixture.Hospital.Facility}}","patient":"{{fixture.Hospital.PatientId}}","consultation":"{{fixture.Consultation.Id()}}","session":"{{session}}"}""",
            told.GetProperty("caused_objects").GetRawText());
    }

    private static string Of(params object[] items) => JsonSerializer.Serialize(new { investigations = items });
}
