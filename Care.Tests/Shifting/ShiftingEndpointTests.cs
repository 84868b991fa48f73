using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Shifting;

/// <summary>Shifting requests over HTTP, in peacetime (contract 06, §7.3, §7.6 to §7.8).</summary>
public sealed class ShiftingEndpointTests(CareSystem system)
{
    private const string Path = "/api/v1/shift/";

    [Fact]
    public async Task Ranks_below_a_nurse_have_no_part_in_shifting_and_read_only_ones_write_nothing()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var request = await fixture.Request();
        using var staff = await system.Staff(UserType.Staff, fixture.From);
        await staff.GetAsync(Path).Refused(HttpStatusCode.Forbidden);
        await staff.GetAsync($"{Path}{request.Id()}/").Refused(HttpStatusCode.Forbidden);
        await staff.GetAsync($"{Path}{request.Id()}/comment/").Refused(HttpStatusCode.Forbidden);
        using var reader = await system.Staff(UserType.NurseReadOnly, fixture.From);
        await reader.GetAsync($"{Path}{request.Id()}/").Ok();
        await reader.PostAsJsonAsync(Path, fixture.Body()).Refused(HttpStatusCode.Forbidden);
        await reader.PatchAsJsonAsync($"{Path}{request.Id()}/", new { reason = "x" }).Refused(HttpStatusCode.Forbidden);
        await reader.PostAsync($"{Path}{request.Id()}/transfer/", null).Refused(HttpStatusCode.Forbidden);
        await reader.PostAsJsonAsync($"{Path}{request.Id()}/comment/", new { comment = "x" }).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_hospital_neither_sees_nor_changes_a_request_nor_asks_for_a_patient_who_is_not_theirs()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = $"{Path}{(await fixture.Request(body => body["assigned_facility"] = fixture.To.ToString())).Id()}/";
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        const string missing = """{"detail":"No ShiftingRequest matches the given query."}""";
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound, missing);
        await stranger.PutAsJsonAsync(path, new { reason = "x" }).Refused(HttpStatusCode.NotFound, missing);
        await stranger.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.NotFound, missing);
        await stranger.PostAsJsonAsync(path + "comment/", new { comment = "x" }).Refused(HttpStatusCode.NotFound, missing);
        Assert.Equal(0, (await stranger.GetAsync(Path).Ok()).GetProperty("count").GetInt32());
        await stranger.PostAsJsonAsync(Path, fixture.Body()).Refused(HttpStatusCode.BadRequest, """{"patient":["object with this id not found"]}""");
        await fixture.Sender.DeleteAsync(path).Refused(HttpStatusCode.MethodNotAllowed, """{"detail":"Method \"DELETE\" not allowed."}""");
    }

    [Fact]
    public async Task A_new_request_is_approved_from_the_patients_own_facility_and_makes_the_patient_transferable()
    {
        using var fixture = await ShiftingFixture.Make(system, patient => patient["allow_transfer"] = false);
        var request = await fixture.Request(body =>
        {
            body["status"] = "COMPLETED";
            body["origin_facility"] = fixture.To.ToString();
            body["is_kasp"] = true;
            body["ambulance_driver_name"] = null;
            body["preferred_vehicle_choice"] = "Auto-rickshaw";
            body["refering_facility_contact_number"] = "+919446012345";
        });
        Assert.Equal("APPROVED", request.Text("status"));
        Assert.Equal(request.Text("id"), request.Text("external_id"));
        Assert.Equal(fixture.From, request.GetProperty("origin_facility").GetGuid());
        Assert.Equal("Private Hospital", request.GetProperty("origin_facility_object").GetProperty("facility_type").Text("name"));
        Assert.False(request.GetProperty("is_kasp").GetBoolean());
        Assert.Equal("", request.Text("ambulance_driver_name"));
        Assert.Equal(("Auto-rickshaw", "NOT SPECIFIED"), (request.Text("preferred_vehicle_choice"), request.Text("breathlessness_level")));
        Assert.Equal(request.GetProperty("created_by").GetInt32(), request.GetProperty("last_edited_by_object").GetProperty("id").GetInt32());
        Assert.True(request.GetProperty("patient_object").GetProperty("allow_transfer").GetBoolean());
        Assert.True((await fixture.Sender.GetAsync($"/api/v1/patient/{fixture.Patient}/").Ok()).GetProperty("allow_transfer").GetBoolean());
        Assert.False(request.TryGetProperty("patient_category", out _));

        var detail = await fixture.Sender.GetAsync($"{Path}{request.Id()}/").Ok();
        Assert.Equal(fixture.Patient, detail.GetProperty("patient").Text("id"));
        Assert.Equal("Asha Kumari", detail.GetProperty("patient_object").Text("name"));
        Assert.Equal(request.EnumerateObject().Select(field => field.Name).Order(), detail.EnumerateObject().Select(field => field.Name).Order());
    }

    [Fact]
    public async Task A_patient_waits_to_be_shifted_once_and_only_while_cared_for()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var first = $"{Path}{(await fixture.Request()).Id()}/";
        const string twice = """{"request":["Shifting Request for Patient already exists"]}""";
        await fixture.Sender.PostAsJsonAsync(Path, fixture.Body()).Refused(HttpStatusCode.BadRequest, twice);
        await fixture.Sender.PatchAsJsonAsync(first, new { status = "PATIENT EXPIRED" }).Ok();
        await fixture.Sender.PostAsJsonAsync(Path, fixture.Body()).Refused(HttpStatusCode.BadRequest, twice);
        await fixture.Sender.PatchAsJsonAsync(first, new { status = "REJECTED" }).Ok();
        await fixture.Request();
        await fixture.Sender.PatchAsJsonAsync(first, new { status = "APPROVED" }).Refused(HttpStatusCode.BadRequest, twice);

        using var other = await ShiftingFixture.Make(system);
        await other.Sender.PatchAsJsonAsync($"/api/v1/patient/{other.Patient}/", new { is_active = false }).Ok();
        await other.Sender.PostAsJsonAsync(Path, other.Body()).Refused(HttpStatusCode.BadRequest, """{"patient":["Cannot shift discharged patient"]}""");
    }

    [Fact]
    public async Task Of_many_requests_at_once_one_is_made()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fixture.Sender.PostAsJsonAsync(Path, fixture.Body())));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Created), answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_request_is_told_field_by_field()
    {
        using var fixture = await ShiftingFixture.Make(system);
        await fixture.Sender.PostAsJsonAsync(Path, new { }).Refused(
            HttpStatusCode.BadRequest,
                """{"patient":["This field is required."],"origin_facility":["This field is required."],"status":["This field is required."]}""");
        await Wrong("patient", "x", "invalid uuid");
        await Wrong("patient", Guid.NewGuid(), "object with this id not found");
        await Wrong("origin_facility", Guid.NewGuid(), "object with this id not found");
        await Wrong("status", "GONE", "\\\"None\\\" is not a valid choice.");
        await Wrong("shifting_approving_facility", null, "This field may not be null.");
        await Wrong("assigned_facility", Guid.NewGuid(), "object with this id not found");
        await Wrong("assigned_facility_type", "", "\\\"None\\\" is not a valid choice.");
        await Wrong("reason", null, "This field may not be null.");
        await Wrong("ambulance_phone_number", "12", "Invalid phone number. Must be one of the following types: mobile, landline. Received: 12");
        await Wrong("assigned_to", 99999999, "Invalid pk \\\"99999999\\\" - object does not exist.");

        Task Wrong(string field, object? value, string message) => fixture.Sender
            .PostAsJsonAsync(Path, fixture.Body(body => body[field] = JsonSerializer.SerializeToNode(value)))
                .Refused(HttpStatusCode.BadRequest, $$"""{"{{field}}":["{{message}}"]}""");
    }

    [Fact]
    public async Task A_new_request_keeps_the_destinations_that_were_sent()
    {
        using var inNetwork = await ShiftingFixture.Make(system);
        var request = await inNetwork.Request(body => body["assigned_facility"] = inNetwork.To.ToString());
        Assert.Equal((inNetwork.To.ToString(), ""), (request.Text("assigned_facility"), request.Text("assigned_facility_external")));

        using var both = await ShiftingFixture.Make(system);
        request = await both.Request(body => (body["assigned_facility"], body["assigned_facility_external"]) = (both.To.ToString(), "City Hospital"));
        Assert.Equal((both.To.ToString(), "City Hospital"), (request.Text("assigned_facility"), request.Text("assigned_facility_external")));
    }

    [Fact]
    public async Task A_change_touches_what_was_sent_and_neither_patient_nor_origin()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var request = await fixture.Request(body => body["reason"] = "ICU needed");
        var path = $"{Path}{request.Id()}/";
        var changed = await fixture.Sender.PutAsJsonAsync(
            path, new { origin_facility = fixture.To, patient = Guid.NewGuid(), comments = "Call first", assigned_facility_external = "City Hospital" }).Ok();
        Assert.Equal(
            ("ICU needed", "Call first", "City Hospital"), (changed.Text("reason"), changed.Text("comments"), changed.Text("assigned_facility_external")));
        Assert.Equal((fixture.From.ToString(), fixture.Patient), (changed.Text("origin_facility"), changed.Text("patient")));

        var inNetwork = await fixture.Sender.PutAsJsonAsync(path, new { assigned_facility = fixture.To }).Ok();
        Assert.Equal(JsonValueKind.Null, inNetwork.GetProperty("assigned_facility_external").ValueKind);
        var outside = await fixture.Sender.PutAsJsonAsync(path, new { assigned_facility = fixture.To, assigned_facility_external = "City Hospital" }).Ok();
        Assert.Equal(JsonValueKind.Null, outside.GetProperty("assigned_facility").ValueKind);
        Assert.Equal(JsonValueKind.Null, outside.GetProperty("assigned_facility_object").ValueKind);
    }

    [Fact]
    public async Task Statuses_are_set_by_whom_the_table_names()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = $"{Path}{(await fixture.Request()).Id()}/";
        const string denied = """{"status":["Permission Denied"]}""";
        await fixture.Sender.PatchAsJsonAsync(path, new { status = "PENDING" }).Refused(HttpStatusCode.BadRequest, denied);
        await fixture.Sender.PatchAsJsonAsync(path, new { is_kasp = true }).Refused(HttpStatusCode.BadRequest, """{"kasp":["Permission Denied"]}""");
        await fixture.Sender.PatchAsJsonAsync(path, new { status = "TRANSFER IN PROGRESS" })
            .Refused(HttpStatusCode.BadRequest, """{"status":["Destination Facility is required for moving to this stage."]}""");
        await fixture.Receiver.GetAsync(path).Refused(HttpStatusCode.NotFound);
        await fixture.Sender.PatchAsJsonAsync(path, new { status = "TRANSFER IN PROGRESS", assigned_facility = fixture.To }).Ok();

        await fixture.Receiver.PatchAsJsonAsync(path, new { status = "ON HOLD" }).Refused(HttpStatusCode.BadRequest, denied);
        await fixture.Receiver.PatchAsJsonAsync(path, new { status = "DESTINATION APPROVED", comments = "Bed 4" }).Ok();
        await fixture.Receiver.PatchAsJsonAsync(path, new { status = "COMPLETED" })
            .Refused(HttpStatusCode.BadRequest, """{"status":["Permission Denied - Only staff from the origin facility can mark the shift as complete."]}""");
        await fixture.Sender.PatchAsJsonAsync(path, new { status = "COMPLETED" }).Ok();
        await fixture.Sender.PatchAsJsonAsync(path, new { comments = "x" })
            .Refused(HttpStatusCode.BadRequest, """["Permission Denied, Shifting request was completed."]""");

        using var other = await ShiftingFixture.Make(system);
        var cancelled = $"{Path}{(await other.Request()).Id()}/";
        await other.Sender.PatchAsJsonAsync(cancelled, new { status = "CANCELLED" }).Ok();
        await other.Sender.PatchAsJsonAsync(cancelled, new { comments = "x" })
            .Refused(HttpStatusCode.BadRequest, """["Permission Denied, Shifting request was cancelled."]""");
    }

    [Fact]
    public async Task The_approving_facility_says_whether_the_insurance_scheme_pays()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var centre = await system.Facility();
        using var approver = await system.Staff(UserType.Nurse, centre);
        var path = $"{Path}{(await fixture.Request(body => body["shifting_approving_facility"] = centre.ToString())).Id()}/";
        Assert.True((await approver.PatchAsJsonAsync(path, new { is_kasp = true }).Ok()).GetProperty("is_kasp").GetBoolean());
        await fixture.Sender.PatchAsJsonAsync(path, new { is_kasp = true, reason = "unchanged" }).Ok();
    }
}
