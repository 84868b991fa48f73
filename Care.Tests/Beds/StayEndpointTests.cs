using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Rounds;
using Care.Tests.Servers;

namespace Care.Tests.Beds;

/// <summary>Putting patients into beds over HTTP (contract 03, §7 and §16).</summary>
public sealed class StayEndpointTests(CareSystem system)
{
    private const string Path = "/api/v1/consultationbed/";
    private const string Conflict = """{"start_date":["Cannot create conflicting entry"]}""";

    [Fact]
    public async Task A_patient_who_moves_leaves_the_bed_and_takes_the_ventilator_along()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var (first, second, ventilator) = (await fixture.Bed(), await fixture.Bed(), await fixture.Ventilator());
        var stay = await fixture.Nurse.Assign(consultation, first, "2024-03-01T16:00", ventilator).Ok();
        Assert.Equal((first.ToString(), "2024-03-01T16:00:00+05:30"), (stay.GetProperty("bed_object").Id(), stay.Text("start_date")));
        Assert.Equal(JsonValueKind.Null, stay.GetProperty("end_date").ValueKind);
        Assert.Equal(ventilator.ToString(), Assert.Single(stay.GetProperty("assets_objects").EnumerateArray()).Id());
        Assert.True(await fixture.Nurse.IsOccupied(first));

        var moved = await fixture.Nurse.Assign(consultation, second, "2024-03-01T18:00", ventilator).Ok();
        Assert.Equal((false, true), (await fixture.Nurse.IsOccupied(first), await fixture.Nurse.IsOccupied(second)));
        var stays = await fixture.Nurse.Stays(consultation);
        Assert.Equal([moved.Id(), stay.Id()], stays.Select(entry => entry.Id()));
        Assert.Equal("2024-03-01T18:00:00+05:30", stays[1].Text("end_date"));
        var shown = (await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultation}/").Ok()).GetProperty("current_bed");
        Assert.True(JsonElement.DeepEquals(moved, shown));
        Assert.False(shown.GetProperty("bed_object").GetProperty("is_occupied").GetBoolean());
        var listed = (await fixture.Nurse.GetAsync($"/api/v1/patient/?facility={fixture.Facility}").Ok()).GetProperty("results")[0]
            .GetProperty("last_consultation").GetProperty("current_bed");
        Assert.True(JsonElement.DeepEquals(moved, listed));
        Assert.True(JsonElement.DeepEquals(moved, await fixture.Nurse.GetAsync($"{Path}{moved.Id()}/").Ok()));
    }

    [Fact]
    public async Task The_same_bed_takes_other_assets_only()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var (bed, ventilator) = (await fixture.Bed(), await fixture.Ventilator());
        await fixture.Nurse.Assign(consultation, bed, "2024-03-01T16:00", ventilator).Ok();
        await fixture.Nurse.Assign(consultation, bed, "2024-03-01T17:00", ventilator)
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["These set of bed and assets are already assigned"]}""");
        Assert.Empty((await fixture.Nurse.Assign(consultation, bed, "2024-03-01T17:00").Ok()).GetProperty("assets_objects").EnumerateArray());
        Assert.True(await fixture.Nurse.IsOccupied(bed));

        // The ventilator is free again.
        using var other = await Another(fixture);
        await fixture.Nurse.Assign((await other.Begin()).Id(), await fixture.Bed(), "2024-03-01T17:00", ventilator).Ok();
    }

    [Fact]
    public async Task A_bed_has_room_for_one()
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var other = await Another(fixture);
        var (mine, theirs) = ((await fixture.Begin()).Id(), (await other.Begin()).Id());
        var (bed, spare) = (await fixture.Bed(), await fixture.Bed());
        await fixture.Nurse.Assign(theirs, bed, "2024-03-01T16:00").Ok();
        await fixture.Nurse.Assign(mine, bed, "2024-03-01T17:00").Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["Bed is already in use"]}""");
        await fixture.Nurse.Assign(theirs, spare, "2024-03-01T20:00").Ok();
        await fixture.Nurse.Assign(mine, bed, "2024-03-01T18:00").Refused(HttpStatusCode.BadRequest, Conflict);
        // One that would hold the other's as a whole.
        await fixture.Nurse.Assign(mine, bed, "2024-03-01T15:30").Refused(HttpStatusCode.BadRequest, Conflict);
        await fixture.Nurse.PostAsJsonAsync(Path, new { consultation = mine, bed, start_date = "2024-03-01T15:30", end_date = "2024-03-01T17:00" })
            .Refused(HttpStatusCode.BadRequest, """{"end_date":["Cannot create conflicting entry"]}""");
        await fixture.Nurse.Assign(mine, bed, "2024-03-01T20:01").Ok();
    }

    [Fact]
    public async Task An_asset_belongs_to_one_stay_and_a_move_without_it_is_none()
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var other = await Another(fixture);
        var (mine, theirs) = ((await fixture.Begin()).Id(), (await other.Begin()).Id());
        var (ventilator, pump, camera) = (await fixture.Ventilator(), await fixture.Doctor.Asset(await fixture.Location(), null),
            await fixture.Doctor.Asset(await fixture.Location(), "ONVIF"));
        var (first, second) = (await fixture.Bed(), await fixture.Bed());
        await fixture.Nurse.Assign(theirs, await fixture.Bed(), "2024-03-01T16:00", ventilator).Ok();
        await fixture.Nurse.Assign(mine, first, "2024-03-01T16:00", pump).Ok();
        await fixture.Nurse.Assign(mine, second, "2024-03-01T17:00", pump, ventilator, camera)
            .Refused(HttpStatusCode.BadRequest, $"""["Some assets are not available - {ventilator} ,{camera}"]""");
        Assert.Equal((true, false), (await fixture.Nurse.IsOccupied(first), await fixture.Nurse.IsOccupied(second)));
        Assert.Equal(JsonValueKind.Null, Assert.Single(await fixture.Nurse.Stays(mine)).GetProperty("end_date").ValueKind);
        await fixture.Nurse.Assign(mine, second, "2024-03-01T17:00", pump).Ok();

        var inUse = await fixture.Nurse.GetAsync($"/api/v1/asset/?facility={fixture.Facility}&in_use_by_consultation=true").Ok();
        Assert.Equal([pump.ToString(), ventilator.ToString()], inUse.GetProperty("results").EnumerateArray().Select(asset => asset.Id()));
        var free = await fixture.Nurse.GetAsync($"/api/v1/asset/?facility={fixture.Facility}&in_use_by_consultation=false").Ok();
        Assert.Equal(camera.ToString(), Assert.Single(free.GetProperty("results").EnumerateArray()).Id());
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_its_order()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var bed = await fixture.Bed();
        await fixture.Nurse.PostAsJsonAsync(Path, new { }).Refused(
            HttpStatusCode.BadRequest,
                """{"consultation":["This field is required."],"bed":["This field is required."],"start_date":["This field is required."]}""");
        await fixture.Nurse.PostAsJsonAsync(Path, new { consultation = "x", bed = Guid.NewGuid(), start_date = "2024-03-01T16:00" })
            .Refused(HttpStatusCode.BadRequest, """{"consultation":["invalid uuid"]}""");
        await fixture.Nurse.Assign(Guid.NewGuid().ToString(), Guid.NewGuid(), "2024-03-01T16:00").Refused(
            HttpStatusCode.BadRequest, """{"consultation":["object with this id not found"],"bed":["object with this id not found"]}""");
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.Assign(consultation, bed, "2024-03-01T16:00")
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["You do not have access to this facility"]}""");
        await fixture.Nurse.Assign(consultation, bed, "2024-03-01T14:59")
            .Refused(HttpStatusCode.BadRequest, """{"start_date":["Start date cannot be before the admission date"]}""");
        await fixture.Nurse.PostAsJsonAsync(Path, new { consultation, bed, start_date = "2024-03-01T16:00", end_date = "2024-03-01T15:59" }).Refused(
            HttpStatusCode.BadRequest, """{"end_date":["End date cannot be before the start date"]}""");
        await fixture.Nurse.Assign(consultation, bed, "2024-03-01T15:00").Ok();
        await fixture.Nurse.Assign(consultation, await fixture.Bed(), "2024-03-01T14:00")
            .Refused(HttpStatusCode.BadRequest, """{"start_date":["Start date cannot be before the admission date"]}""");
        await fixture.Nurse.Assign(consultation, await fixture.Bed(), "2024-03-01T17:00").Ok();
        await fixture.Nurse.Assign(consultation, await fixture.Bed(), "2024-03-01T16:00")
            .Refused(HttpStatusCode.BadRequest, """{"start_date":["Start date cannot be before previous bed start date"]}""");

        await fixture.Nurse.GetAsync($"{Path}{Guid.NewGuid()}/").Refused(HttpStatusCode.NotFound);
        var stays = await fixture.Nurse.Stays(consultation);
        await stranger.GetAsync($"{Path}{stays[0].Id()}/").Refused(HttpStatusCode.NotFound);
        Assert.Equal(0, (await stranger.GetAsync($"{Path}?consultation={consultation}").Ok()).GetProperty("count").GetInt32());
        await stranger.PatchAsJsonAsync($"{Path}{stays[0].Id()}/", new { }).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_bed_elsewhere_is_none_for_the_patient()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var there = await system.Facility();
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var bed = await admin.Bed(there, await admin.Location(there));
        await admin.Assign((await fixture.Begin()).Id(), bed, "2024-03-01T16:00")
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["Consultation and bed are not in the same facility"]}""");
        using var answer = await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", (await Another(fixture)).Body(body => body["bed"] = bed.ToString()));
        Assert.Equal("""{"bed":["Consultation and bed are not in the same facility"]}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_stay_is_ended_and_opened_again_by_changing_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var other = await Another(fixture);
        var (mine, theirs) = ((await fixture.Begin()).Id(), (await other.Begin()).Id());
        var (bed, ventilator) = (await fixture.Bed(), await fixture.Ventilator());
        var stay = await fixture.Nurse.Assign(mine, bed, "2024-03-01T16:00", ventilator).Ok();
        var path = $"{Path}{stay.Id()}/";
        await fixture.Nurse.PatchAsJsonAsync(path, new { end_date = "2024-03-01T18:00" })
            .Refused(HttpStatusCode.BadRequest, """{"consultation":["This field is required."]}""");
        await fixture.Nurse.PatchAsJsonAsync(path, new { consultation = theirs, bed, start_date = "2024-03-01T16:00" })
            .Refused(HttpStatusCode.BadRequest, """{"consultation":["The consultation of a stay cannot be changed"]}""");
        var ended = await fixture.Nurse.PatchAsJsonAsync(
            path, new { consultation = mine, bed, start_date = "2024-03-01T16:00", end_date = "2024-03-01T18:00", meta = new { why = "test" } }).Ok();
        Assert.Equal(("2024-03-01T18:00:00+05:30", "test"), (ended.Text("end_date"), ended.GetProperty("meta").Text("why")));
        Assert.False(await fixture.Nurse.IsOccupied(bed));
        Assert.Equal(stay.Id(), (await fixture.Nurse.GetAsync($"/api/v1/consultation/{mine}/").Ok()).GetProperty("current_bed").Id());
        // Its own end is in its way now.
        await fixture.Nurse.PatchAsJsonAsync(path, new { consultation = mine, bed, start_date = "2024-03-01T16:00", end_date = (string?)null })
            .Refused(HttpStatusCode.BadRequest, Conflict);
        await fixture.Nurse.PatchAsJsonAsync(path, new { consultation = mine, bed, start_date = "2024-03-01T18:01", end_date = (string?)null }).Ok();
        Assert.True(await fixture.Nurse.IsOccupied(bed));
        await fixture.Nurse.Assign(theirs, await fixture.Bed(), "2024-03-01T19:00", ventilator)
            .Refused(HttpStatusCode.BadRequest, $"""["Some assets are not available - {ventilator}"]""");
    }

    [Fact]
    public async Task An_admission_to_a_bed_is_a_stay_and_lets_rounds_be_filed()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var bed = await fixture.Bed("Bed 7", "ICU");
        var location = await fixture.Location();
        var admitted = await fixture.Begin(body =>
            (body["bed"], body["route_to_facility"], body["transferred_from_location"]) = (bed.ToString(), 30, location.ToString()));
        var current = admitted.GetProperty("current_bed");
        Assert.Equal((bed.ToString(), "ICU", admitted.Text("created_date")),
            (current.GetProperty("bed_object").Id(), current.GetProperty("bed_object").Text("bed_type"), current.Text("start_date")));
        Assert.Equal(location.ToString(), admitted.GetProperty("transferred_from_location_object").Id());
        Assert.True(await fixture.Nurse.IsOccupied(bed));
        await fixture.Nurse.PostAsJsonAsync(DailyRoundEndpointTests.PathOf(admitted.Id()), DailyRoundEndpointTests.Round()).Ok();

        using var other = await Another(fixture);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", other.Body(body => body["bed"] = bed.ToString()))
            .Refused(HttpStatusCode.BadRequest, """{"bed":["Bed is already in use"]}""");
        await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", other.Body(body => body["bed"] = Guid.NewGuid().ToString()))
            .Refused(HttpStatusCode.BadRequest, """{"bed":["object with this id not found"]}""");
        var without = (await other.Begin()).Id();
        await fixture.Nurse.PostAsJsonAsync(DailyRoundEndpointTests.PathOf(without), DailyRoundEndpointTests.Round())
            .Refused(HttpStatusCode.BadRequest, """{"bed":"Patient does not have a bed assigned. Please assign a bed first"}""");
    }

    [Fact]
    public async Task Whoever_is_discharged_or_taken_elsewhere_leaves_the_bed()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var (bed, ventilator) = (await fixture.Bed(), await fixture.Ventilator());
        var consultation = await fixture.Begin();
        await fixture.Nurse.Assign(consultation.Id(), bed, "2024-03-01T16:00", ventilator).Ok();
        await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = "2024-03-20T10:00:00Z" }).Succeeded();
        Assert.False(await fixture.Nurse.IsOccupied(bed));
        Assert.Equal(JsonValueKind.Null, (await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultation.Id()}/").Ok()).GetProperty("current_bed")
            .ValueKind);
        Assert.Equal(JsonValueKind.String, Assert.Single(await fixture.Nurse.Stays(consultation.Id())).GetProperty("end_date").ValueKind);
        await fixture.Nurse.Assign(consultation.Id(), bed, "2024-03-21T16:00")
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["Patient not active"]}""");

        using var other = await Another(fixture);
        var theirs = (await other.Begin()).Id();
        await fixture.Nurse.Assign(theirs, bed, DateTimeOffset.UtcNow.AddMinutes(1).ToString("O"), ventilator).Ok();
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{other.PatientId}/", new { allow_transfer = true }).Ok();
        var there = await system.Facility();
        using var receiver = await system.Staff(UserType.Doctor, there);
        await receiver.PostAsJsonAsync($"/api/v1/patient/{other.PatientId}/transfer/",
            new { facility = there, year_of_birth = other.Patient.GetProperty("year_of_birth").GetInt32() }).Ok();
        Assert.False(await fixture.Nurse.IsOccupied(bed));
        Assert.Equal(0, (await fixture.Nurse.GetAsync($"/api/v1/asset/?facility={fixture.Facility}&in_use_by_consultation=true").Ok()).GetProperty("results")
            .EnumerateArray()
            .Count(asset => asset.Id() != ventilator.ToString()));
    }

    [Fact]
    public async Task Of_many_who_want_a_bed_at_once_one_gets_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        List<string> consultations = [];
        for (var i = 0; i < 6; i++)
        {
            using var other = await Another(fixture);
            consultations.Add((await other.Begin()).Id());
        }

        var (bed, ventilator) = (await fixture.Bed(), await fixture.Ventilator());
        var answers = await Task.WhenAll(consultations.Select(consultation => fixture.Nurse.Assign(consultation, bed, "2024-03-01T16:00", ventilator)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(
                answer.StatusCode == HttpStatusCode.BadRequest
                    && (text == """{"non_field_errors":["Bed is already in use"]}""" || text == $"""["Some assets are not available - {ventilator}"]"""),
                $"{(int)answer.StatusCode}: {text}");
        }

        await using var command = system.Database.CreateCommand(
            """
            select (select count(*) from consultation_bed s where s.bed = $1 and s.end_date is null),
                (select count(*) from consultation_bed s where s.bed = $1 and not exists (select from consultation c where c.current_bed = s.id)),
                (select count(*) from consultation_bed_asset x where x.asset = $2 and x.end_date is null)
            """);
        command.Parameters.Add(new() { Value = bed });
        command.Parameters.Add(new() { Value = ventilator });
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal((1L, 0L, 1L), (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)));
    }

    /// <summary>Another patient of the same hospital.</summary>
    private static async Task<ConsultationFixture> Another(ConsultationFixture fixture) => await fixture.WithAnotherPatient();
}
