using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Beds;
using Care.Tests.Consultations;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Assets;

/// <summary>Assets over HTTP (contract 03, §9 to §12).</summary>
public sealed class AssetEndpointTests(CareSystem system)
{
    private const string Path = "/api/v1/asset/";

    [Fact]
    public async Task An_asset_is_shown_as_it_was_sent_with_the_middleware_that_serves_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var location = await fixture.Nurse.Location(fixture.Facility, middleware: "mw.loc.org");
        var sent = BedFixture.AssetBody(location, "ONVIF", body =>
        {
            body["meta"] = new JsonObject { ["local_ip_address"] = "10.0.0.5", ["camera_access_key"] = "a:b:c" };
            body["qr_code_id"] = "";
            body["is_working"] = "null";
            body["support_phone"] = "1800123456";
        });
        var made = await fixture.Doctor.PostAsJsonAsync(Path, sent).Ok();
        Assert.Equal("""{"local_ip_address":"10.0.0.5","camera_access_key":"a:b:c"}""", made.GetProperty("meta").GetRawText()
            .Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(("ACTIVE", "INTERNAL", "ONVIF"), (made.Text("status"), made.Text("asset_type"), made.Text("asset_class")));
        Assert.Equal(
            ("mw.loc.org", "location"), (made.GetProperty("resolved_middleware").Text("hostname"), made.GetProperty("resolved_middleware").Text("source")));
        Assert.All((string[])["qr_code_id", "is_working", "last_service"], field => Assert.Equal(JsonValueKind.Null, made.GetProperty(field).ValueKind));
        Assert.False(made.TryGetProperty("latest_status", out _));
        var read = await fixture.Nurse.GetAsync($"{Path}{made.Id()}/").Ok();
        Assert.Equal(JsonValueKind.Null, read.GetProperty("latest_status").ValueKind);
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{made.Id()}/", new { meta = new { x = "1" } }).Refused(HttpStatusCode.BadRequest);
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{made.Id()}/", new { asset_class = "HL7MONITOR" })
            .Refused(HttpStatusCode.BadRequest, """{"asset_class":["Cannot change asset class"]}""");
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{made.Id()}/", new { warranty_amc_end_of_validity = "2020-01-01" }).Refused(
            HttpStatusCode.BadRequest, """{"non_field_errors":["Warranty/AMC end of validity cannot be in the past"]}""");
        Assert.Equal("", (await fixture.Doctor.PatchAsJsonAsync($"{Path}{made.Id()}/", new { asset_class = "" }).Ok()).Text("asset_class"));
        Assert.Equal("HL7MONITOR", (await fixture.Doctor.PatchAsJsonAsync($"{Path}{made.Id()}/", new { asset_class = "HL7MONITOR" }).Ok()).Text("asset_class"));
        using var reader = await system.Staff(UserType.NurseReadOnly, fixture.Facility);
        await reader.PatchAsJsonAsync($"{Path}{made.Id()}/", new { name = "x" }).Refused(HttpStatusCode.Forbidden);
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync($"{Path}{made.Id()}/").Refused(HttpStatusCode.NotFound);
        await fixture.Doctor.DeleteAsync($"{Path}{made.Id()}/")
            .Refused(HttpStatusCode.Forbidden, """{"detail":"Only District Admin and above can delete assets"}""");
    }

    [Fact]
    public async Task No_two_devices_answer_at_one_address_behind_one_middleware()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var location = await fixture.Nurse.Location(fixture.Facility, middleware: "mw.loc.org");
        await fixture.Doctor.Asset(location, "HL7MONITOR", body => (body["name"], body["meta"]) = ("M", Meta("10.0.0.5")));
        await fixture.Doctor.PostAsJsonAsync(Path, BedFixture.AssetBody(location, "ONVIF", body => body["meta"] = Meta("10.0.0.5"))).Refused(
            HttpStatusCode.BadRequest, """{"non_field_errors":["IP Address 10.0.0.5 is already in use by M asset"]}""");
        await fixture.Doctor.Asset(location, "ONVIF", body =>
            body["meta"] = new JsonObject { ["local_ip_address"] = "10.0.0.5", ["middleware_hostname"] = "other.org" });
        await fixture.Doctor.Asset(location, "ONVIF", body => body["meta"] = Meta("10.0.0.6"));

        static JsonObject Meta(string address) => new() { ["local_ip_address"] = address };
    }

    [Fact]
    public async Task A_move_within_the_facility_is_a_transaction_and_one_out_of_it_is_refused()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var (from, to) = (await fixture.Nurse.Location(fixture.Facility, "From"), await fixture.Nurse.Location(fixture.Facility, "To"));
        var asset = await fixture.Doctor.Asset(from, null);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var there = await system.Facility();
        await admin.PatchAsJsonAsync($"{Path}{asset}/", new { location = await admin.Location(there) })
            .Refused(HttpStatusCode.BadRequest, """{"location":"Interfacility transfer is not allowed here"}""");
        Assert.Equal("To", (await fixture.Doctor.PatchAsJsonAsync($"{Path}{asset}/", new { location = to }).Ok()).GetProperty("location_object").Text("name"));
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{asset}/", new { location = to }).Ok();
        var moves = await fixture.Nurse.GetAsync($"/api/v1/asset_transaction/?external_id={asset}").Ok();
        var move = Assert.Single(moves.GetProperty("results").EnumerateArray());
        Assert.Equal(("From", "To", asset.ToString()),
            (move.GetProperty("from_location").Text("name"), move.GetProperty("to_location").Text("name"), move.GetProperty("asset").Id()));
        Assert.Equal(fixture.DoctorKey, move.GetProperty("performed_by").GetProperty("id").GetInt32());
        await fixture.Nurse.GetAsync("/api/v1/asset_transaction/?external_id=x")
            .Refused(HttpStatusCode.BadRequest, """{"detail":"“x” is not a valid UUID."}""");
    }

    [Fact]
    public async Task Services_are_kept_with_their_changes()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var asset = await fixture.Doctor.Asset(await fixture.Location(), null);
        var body = new { last_serviced_on = "2024-03-01", note = "Oil" };
        var first = (await fixture.Doctor.PatchAsJsonAsync($"{Path}{asset}/", body).Ok()).GetProperty("last_service");
        Assert.Equal(("2024-03-01", "Oil"), (first.Text("serviced_on"), Assert.Single(first.GetProperty("edits").EnumerateArray()).Text("note")));
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{asset}/", body).Ok();
        var records = $"{Path}{asset}/service_records/";
        Assert.Equal(1, (await fixture.Nurse.GetAsync(records).Ok()).GetProperty("count").GetInt32());
        var edited = await fixture.Nurse.PutAsJsonAsync($"{records}{first.Id()}/", new { serviced_on = "2024-03-01", note = "Oil and filter" }).Ok();
        Assert.Equal(["Oil and filter", "Oil"], edited.GetProperty("edits").EnumerateArray().Select(edit => edit.Text("note")));
        await fixture.Nurse.PatchAsJsonAsync($"{records}{first.Id()}/", new { note = "Oil and filter" }).Ok();
        var shown = await fixture.Nurse.GetAsync($"{Path}{asset}/").Ok();
        Assert.Equal(
            (2, "Oil and filter"), (shown.GetProperty("last_service").GetProperty("edits").GetArrayLength(), shown.GetProperty("last_service").Text("note")));
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{asset}/", new { last_serviced_on = "2024-04-01", note = "Belt" }).Ok();
        Assert.Equal(2, (await fixture.Nurse.GetAsync(records).Ok()).GetProperty("count").GetInt32());
        var made = await fixture.Doctor.PostAsJsonAsync(
            Path, BedFixture.AssetBody(await fixture.Location(), null, asset => asset["last_serviced_on"] = "2024-03-01")).Ok();
        Assert.Equal(0, made.GetProperty("last_service").GetProperty("edits").GetArrayLength());
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{asset}/", new { last_serviced_on = "2999-01-01" })
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["Last serviced on cannot be in the future"]}""");
    }

    [Fact]
    public async Task Whoever_reads_the_QR_code_sees_the_asset_as_it_is_now()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var code = Guid.NewGuid().ToString("N");
        var location = await fixture.Location();
        var asset = await fixture.Doctor.Asset(location, "ONVIF", body => (body["qr_code_id"], body["name"]) = (code, "Camera"));
        await fixture.Doctor.PostAsJsonAsync(Path, BedFixture.AssetBody(location, "ONVIF", body => body["qr_code_id"] = code))
            .Refused(HttpStatusCode.BadRequest, """{"qr_code_id":["QR code already assigned"]}""");
        using var anybody = system.Anonymous();
        anybody.DefaultRequestHeaders.Authorization = new("Bearer", "x");
        var shown = await anybody.GetAsync($"/api/v1/public/asset_qr/{code}/").Ok();
        Assert.Equal(("Camera", asset.ToString()), (shown.Text("name"), shown.Id()));
        Assert.False(shown.TryGetProperty("meta", out _) || shown.TryGetProperty("qr_code_id", out _));
        await fixture.Doctor.PatchAsJsonAsync($"{Path}{asset}/", new { name = "Eye" }).Ok();
        Assert.Equal("Eye", (await anybody.GetAsync($"/api/v1/public/asset_qr/{code}/").Ok()).Text("name"));
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/facility/{fixture.Facility}/asset_location/{location}/", new { name = "Ward 9" }).Ok();
        Assert.Equal("Ward 9", (await anybody.GetAsync($"/api/v1/public/asset/{asset}/").Ok()).GetProperty("location_object").Text("name"));
        await using var command = system.Database.CreateCommand("select pk from asset where id = $1");
        command.Parameters.Add(new() { Value = asset });
        Assert.Equal("Eye", (await anybody.GetAsync($"/api/v1/public/asset_qr/{await command.ExecuteScalarAsync()}/").Ok()).Text("name"));
        using var unknown = await anybody.GetAsync("/api/v1/public/asset_qr/nobody/");
        Assert.Equal((HttpStatusCode.NotFound, ""), (unknown.StatusCode, await unknown.Content.ReadAsStringAsync()));
        await anybody.GetAsync("/api/v1/public/asset_qr/999999999/").Refused(HttpStatusCode.NotFound, """{"detail":"No Asset matches the given query."}""");
    }

    [Fact]
    public async Task Assets_are_listed_by_what_they_are_and_exported_as_a_file()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var location = await fixture.Location();
        var camera =
            await fixture.Doctor.Asset(location, "ONVIF", body => (body["serial_number"], body["warranty_amc_end_of_validity"]) = ("SN 77", "2999-05-01"));
        var pump =
            await fixture.Doctor.Asset(location, null, body => (body["is_working"], body["asset_type"], body["name"]) = ("false", "EXTERNAL", "Pump, blue"));
        await Lists("is_permanent=true", camera);
        await Lists("is_permanent=false", pump);
        await Lists("is_permanent=null", camera, pump);
        await Lists("is_working=false", pump);
        await Lists("asset_type=EXTERNAL", pump);
        await Lists("asset_type=100", camera, pump);
        await Lists("asset_class=ONVIF", camera);
        await Lists("asset_class=NOTHING");
        await Lists("search_text=sn+77", camera);
        await Lists("warranty_amc_end_of_validity_after=2999-05-01&warranty_amc_end_of_validity_before=2999-05-01", camera);
        await Lists($"location={location}&status=ACTIVE&in_use_by_consultation=", camera, pump);
        await fixture.Nurse.GetAsync($"{Path}?warranty_amc_end_of_validity_after=x")
            .Refused(HttpStatusCode.BadRequest, """{"warranty_amc_end_of_validity":["Enter a valid date."]}""");
        using var file = await fixture.Nurse.GetAsync($"{Path}?csv=true&facility={fixture.Facility}&asset_type=EXTERNAL");
        Assert.Equal("attachment; filename=asset_export.csv;", file.Content.Headers.GetValues("Content-Disposition").Single());
        var lines = (await file.Content.ReadAsStringAsync()).TrimStart('\ufeff').Split("\r\n");
        Assert.StartsWith("Name,Description,Type,Class,Status,Current Location Name,Working Status,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\"Pump, blue\",,EXTERNAL,,ACTIVE,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",NOT WORKING,", lines[1], StringComparison.Ordinal);

        async Task Lists(string query, params Guid[] assets)
        {
            var listed = await fixture.Nurse.GetAsync($"{Path}?facility={fixture.Facility}&{query}").Ok();
            Assert.Equal(assets.Select(asset => asset.ToString()).Order(), listed.GetProperty("results").EnumerateArray().Select(asset => asset.Id()).Order());
        }
    }

    [Fact]
    public async Task A_facility_that_is_deleted_takes_its_locations_and_assets_along()
    {
        using var admin = await system.SignedIn(UserType.StateAdmin);
        var facility = await admin.NewFacility();
        var location = await admin.Location(facility);
        var asset = await admin.Asset(location, null);
        await admin.DeleteAsync($"/api/v1/facility/{facility}/").Succeeded();
        await admin.GetAsync($"{Path}{asset}/").Refused(HttpStatusCode.NotFound);
        using var anybody = system.Anonymous();
        await anybody.GetAsync($"/api/v1/public/asset/{asset}/").Refused(HttpStatusCode.NotFound);
        await Eventually.Holds(() => Left(facility), left => left == 0, "the locations and assets to go");

        async Task<long> Left(Guid of)
        {
            await using var command = system.Database.CreateCommand("select (select count(*) from asset a where a.facility = $1 and not a.deleted) + (select "
                + "count(*) from asset_location l where l.facility = $1 and not l.deleted)");
            command.Parameters.Add(new() { Value = of });
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }

    [Fact]
    public async Task Everybody_says_where_their_assets_usually_are()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Doctor.GetAsync(Path + "get_default_user_location/").Refused(HttpStatusCode.NotFound);
        await fixture.Doctor.PostAsJsonAsync(Path + "set_default_user_location/", new { }).Refused(HttpStatusCode.BadRequest, """{"location":"is required"}""");
        await fixture.Doctor.PostAsJsonAsync(Path + "set_default_user_location/", new { location = "x" }).Refused(HttpStatusCode.NotFound);
        var location = await fixture.Location();
        await fixture.Doctor.PostAsJsonAsync(Path + "set_default_user_location/", new { location }).Ok();
        Assert.Equal(location.ToString(), (await fixture.Doctor.GetAsync(Path + "get_default_user_location/").Ok()).GetProperty("location_object").Id());
    }
}
