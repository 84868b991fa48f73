using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Resources.ResourceFixture;

namespace Care.Tests.Resources;

/// <summary>Resource requests over HTTP (contract 06, §9).</summary>
public sealed class ResourceRequestTests(CareSystem system)
{
    [Fact]
    public async Task A_new_request_waits_for_approval_whatever_was_sent_and_shows_what_the_contract_names()
    {
        using var fixture = await ResourceFixture.Make(system);
        var request = await fixture.Request(body => (body["status"], body["priority"]) = ("COMPLETED", 2));
        Assert.Equal(
            [
                "approving_facility", "approving_facility_object", "assigned_facility", "assigned_facility_object", "assigned_quantity", "assigned_to",
                "assigned_to_object", "category", "created_by", "created_by_object", "created_date", "emergency", "id", "is_assigned_to_user",
                "last_edited_by", "last_edited_by_object", "modified_date", "origin_facility", "origin_facility_object", "priority", "reason",
                "refering_facility_contact_name", "refering_facility_contact_number", "requested_quantity", "status", "sub_category", "title",
            ],
            request.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("PENDING", "OXYGEN", "JUMBO D TYPE OXYGEN CYLINDER"), (request.Text("status"), request.Text("category"), request.Text("sub_category")));
        Assert.Equal((10, 0, 2), (request.Number("requested_quantity"), request.Number("assigned_quantity"), request.Number("priority")));
        Assert.False(request.GetProperty("emergency").GetBoolean());
        Assert.Equal(fixture.Origin, request.GetProperty("origin_facility").GetGuid());
        Assert.Equal("Private Hospital", request.GetProperty("approving_facility_object").GetProperty("facility_type").Text("name"));
        Assert.Equal(JsonValueKind.Null, request.GetProperty("assigned_facility_object").ValueKind);
        Assert.Equal(request.Number("created_by"), request.GetProperty("last_edited_by_object").Number("id"));
        Assert.Equal(request.ToString(), (await fixture.Approver.GetAsync($"{Requests}{request.Id()}/").Ok()).ToString());
    }

    [Fact]
    public async Task The_approving_facility_sets_every_status_but_the_first()
    {
        using var fixture = await ResourceFixture.Make(system);
        var path = $"{Requests}{(await fixture.Request()).Id()}/";
        foreach (var status in (string[])["APPROVED", "ON HOLD", "REJECTED", "TRANSPORTATION TO BE ARRANGED", "TRANSFER IN PROGRESS", "COMPLETED"])
        {
            await fixture.Asker.PatchAsJsonAsync(path, new { status }).Refused(HttpStatusCode.BadRequest, """{"status":["Permission Denied"]}""");
            Assert.Equal(status, (await fixture.Approver.PatchAsJsonAsync(path, new { status }).Ok()).Text("status"));
        }

        // Unchanged, it is sent all the same.
        await fixture.Asker.PutAsJsonAsync(path, new { status = "COMPLETED", title = "x" }).Refused(HttpStatusCode.BadRequest);
        var reopened = await fixture.Asker.PutAsJsonAsync(path, new { status = "PENDING", title = "Two more" }).Ok();
        Assert.Equal(("PENDING", "Two more", "Twelve more patients"), (reopened.Text("status"), reopened.Text("title"), reopened.Text("reason")));
        Assert.NotEqual(reopened.GetProperty("created_date").GetString(), reopened.GetProperty("modified_date").GetString());
    }

    [Fact]
    public async Task The_facility_that_decides_is_the_stored_one_and_not_the_one_that_is_sent()
    {
        using var fixture = await ResourceFixture.Make(system);
        var path = $"{Requests}{(await fixture.Request()).Id()}/";
        await fixture.Asker.PatchAsJsonAsync(path, new { status = "APPROVED", approving_facility = fixture.Origin })
            .Refused(HttpStatusCode.BadRequest, """{"status":["Permission Denied"]}""");
    }

    [Fact]
    public async Task Every_facility_that_takes_part_sees_the_request_in_every_status_and_nobody_else_does()
    {
        using var fixture = await ResourceFixture.Make(system);
        var request = await fixture.Request(body => body["assigned_facility"] = fixture.Assigned.ToString());
        var path = $"{Requests}{request.Id()}/";
        foreach (var client in (HttpClient[])[fixture.Asker, fixture.Approver, fixture.Giver])
        {
            await client.GetAsync(path).Ok();
            Assert.Equal(1, (await client.GetAsync(Requests).Ok()).Number("count"));
        }

        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        const string missing = """{"detail":"No ResourceRequest matches the given query."}""";
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound, missing);
        await stranger.PatchAsJsonAsync(path, new { title = "x" }).Refused(HttpStatusCode.NotFound, missing);
        await stranger.PatchAsJsonAsync(path, new { title = "" }).Refused(HttpStatusCode.NotFound, missing);
        Assert.Equal(0, (await stranger.GetAsync(Requests).Ok()).Number("count"));
        Assert.DoesNotContain(request.Id(), await stranger.GetStringAsync($"{Requests}?csv=true"), StringComparison.Ordinal);
        using var elsewhere = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.OtherDistrict });
        await elsewhere.GetAsync(path).Refused(HttpStatusCode.NotFound, missing);
        using var here = await system.SignedIn(UserType.DistrictAdmin);
        await here.GetAsync(path).Ok();
        await here.DeleteAsync(path).Refused(HttpStatusCode.MethodNotAllowed, """{"detail":"Method \"DELETE\" not allowed."}""");
    }

    [Fact]
    public async Task Read_only_types_read_and_write_nothing_and_every_other_type_asks()
    {
        using var fixture = await ResourceFixture.Make(system);
        var path = $"{Requests}{(await fixture.Request()).Id()}/";
        using var reader = await system.Staff(UserType.StaffReadOnly, fixture.Origin);
        await reader.GetAsync(path).Ok();
        await reader.PostAsJsonAsync(Requests, fixture.Body()).Refused(HttpStatusCode.Forbidden);
        await reader.PostAsJsonAsync(Requests, new { }).Refused(HttpStatusCode.Forbidden);
        await reader.PatchAsJsonAsync(path, new { title = "x" }).Refused(HttpStatusCode.Forbidden);
        using var volunteer = await system.Staff(UserType.Volunteer, fixture.Origin);
        await volunteer.PostAsJsonAsync(Requests, fixture.Body()).Ok();
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_request_is_told_field_by_field()
    {
        using var fixture = await ResourceFixture.Make(system);
        await fixture.Asker.PostAsJsonAsync(Requests, new { }).Refused(
            HttpStatusCode.BadRequest,
            """
            {"status":["This field is required."],"category":["This field is required."],"sub_category":["This field is required."],
            "origin_facility":["This field is required."],"approving_facility":["This field is required."],"title":["This field is required."]}
            """.ReplaceLineEndings(""));
        await Wrong("origin_facility", "x", "invalid uuid");
        await Wrong("origin_facility", Guid.NewGuid(), "object with this id not found");
        await Wrong("approving_facility", Guid.NewGuid(), "object with this id not found");
        await Wrong("approving_facility", null, "This field may not be null.");
        await Wrong("assigned_facility", null, "This field may not be null.");
        await Wrong("assigned_facility", Guid.NewGuid(), "object with this id not found");
        await Wrong("title", " ", "This field may not be blank.");
        await Wrong("title", new string('x', 256), "Ensure this field has no more than 255 characters.");
        await Wrong("status", "GONE", "\\\"None\\\" is not a valid choice.");
        await Wrong("sub_category", 7, "\\\"7\\\" is not a valid choice.");
        await Wrong("refering_facility_contact_number", "12", "Invalid phone number. Must be one of the following types: mobile, landline. Received: 12");
        await Wrong("requested_quantity", "many", "A valid integer is required.");
        await Wrong("assigned_to", 99999999, "Invalid pk \\\"99999999\\\" - object does not exist.");

        Task Wrong(string field, object? value, string message) => fixture.Asker
            .PostAsJsonAsync(Requests, fixture.Body(body => body[field] = JsonSerializer.SerializeToNode(value)))
            .Refused(HttpStatusCode.BadRequest, $$"""{"{{field}}":["{{message}}"]}""");
    }

    [Fact]
    public async Task A_change_keeps_the_origin_and_what_was_left_out()
    {
        using var fixture = await ResourceFixture.Make(system);
        var path = $"{Requests}{(await fixture.Request()).Id()}/";
        await fixture.Asker.PatchAsJsonAsync(path, new { origin_facility = Guid.NewGuid() })
            .Refused(HttpStatusCode.BadRequest, """{"origin_facility":["object with this id not found"]}""");
        var changed = await fixture.Asker.PutAsJsonAsync(path, new
        {
            origin_facility = fixture.Assigned,
            assigned_facility = fixture.Assigned,
            assigned_quantity = 4,
            category = "SUPPLIES",
            refering_facility_contact_number = "",
        }).Ok();
        Assert.Equal((fixture.Origin.ToString(), fixture.Assigned.ToString()), (changed.Text("origin_facility"), changed.Text("assigned_facility")));
        Assert.Equal((10, 4), (changed.Number("requested_quantity"), changed.Number("assigned_quantity")));
        Assert.Equal(("SUPPLIES", "", "Store"), (
            changed.Text("category"), changed.Text("refering_facility_contact_number"), changed.Text("refering_facility_contact_name")));
    }

    [Fact]
    public async Task A_facility_that_was_deleted_is_asked_for_nothing()
    {
        using var fixture = await ResourceFixture.Make(system);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.DeleteAsync($"/api/v1/facility/{fixture.Approving}/").Succeeded();
        await fixture.Asker.PostAsJsonAsync(Requests, fixture.Body())
            .Refused(HttpStatusCode.BadRequest, """{"approving_facility":["object with this id not found"]}""");
    }
}
