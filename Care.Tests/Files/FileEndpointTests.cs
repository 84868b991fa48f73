using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Files;

/// <summary>The records of files (contract 07, §5), and the bytes that go by their links.</summary>
public sealed class FileEndpointTests(CareSystem system)
{
    private const string Denied = """{"permission":"denied"}""";
    private const string NotTheirs = """{"permission":"Don't have permission to archive"}""";

    [Fact]
    public async Task A_file_is_registered_sent_completed_listed_and_read()
    {
        var facility = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, facility);
        var patient = (await doctor.Register(facility)).Id();
        var file = await Register(doctor, patient, body => body["file_category"] = "XRAY");
        Assert.Equal(["id", "file_type", "file_category", "name", "signed_url", "internal_name"], file.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("PATIENT", "XRAY", "Chest X-ray"), (file.Text("file_type"), file.Text("file_category"), file.Text("name")));
        Assert.EndsWith("PATIENT/" + file.Text("internal_name"), new Uri(file.Text("signed_url")!).AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", file.Text("internal_name"), StringComparison.Ordinal);
        Assert.DoesNotContain(patient, file.GetRawText(), StringComparison.Ordinal);

        await Send(file, "application/pdf");
        var changed = await doctor.PatchAsJsonAsync(Path(file.Id(), patient), new { upload_completed = true }).Ok();
        Assert.Equal(["id", "name", "upload_completed", "is_archived", "archive_reason", "archived_by", "archived_datetime"], changed.EnumerateObject()
            .Select(field => field.Name));
        Assert.True(changed.GetProperty("upload_completed").GetBoolean());

        var listed = Assert.Single((await doctor.GetAsync(Path(null, patient)).Ok()).GetProperty("results").EnumerateArray());
        Assert.Equal(
            ["id", "name", "associating_id", "uploaded_by", "archived_by", "archived_datetime", "upload_completed", "is_archived", "archive_reason",
                "created_date", "file_category", "extension"],
            listed.EnumerateObject().Select(field => field.Name));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("archived_datetime").ValueKind);
        Assert.Equal(".pdf", listed.Text("extension"));
        Assert.Matches("^[0-9]+$", listed.Text("associating_id"));
        Assert.Equal("Doctor", listed.GetProperty("uploaded_by").Text("user_type"));

        var detail = await doctor.GetAsync(Path(file.Id(), patient)).Ok();
        Assert.Equal(["id", "name", "uploaded_by", "upload_completed", "is_archived", "archive_reason", "created_date", "read_signed_url", "file_category",
            "extension"], detail.EnumerateObject().Select(field => field.Name));
        using var anyone = new HttpClient();
        using var read = await anyone.GetAsync(detail.Text("read_signed_url"));
        Assert.Equal("the bytes", await read.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", read.Content.Headers.ContentType?.MediaType);
        Assert.False(read.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task A_file_that_was_not_sent_is_not_complete()
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        var file = await Register(doctor, patient);
        await doctor.PatchAsJsonAsync(Path(file.Id(), patient), new { upload_completed = true })
            .Refused(HttpStatusCode.BadRequest, """{"file":"The file has not been uploaded."}""");
        Assert.False((await doctor.GetAsync(Path(file.Id(), patient)).Ok()).GetProperty("upload_completed").GetBoolean());
    }

    [Fact]
    public async Task What_is_wrong_with_a_registration_is_told_in_the_contracts_words()
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(patient, body => body["mime_type"] = "application/x-msdownload"))
            .Refused(HttpStatusCode.BadRequest, """{"detail":"Invalid File Type"}""");
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(patient, body => body["mime_type"] = "audio/webm;codecs=opus"))
            .Refused(HttpStatusCode.BadRequest, """{"detail":"Invalid File Type"}""");
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(patient, body => body.Remove("mime_type")))
            .Refused(HttpStatusCode.BadRequest, """{"mime_type":["This field is required."]}""");
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(patient, body => body["name"] = " "))
            .Refused(HttpStatusCode.BadRequest, """{"name":["This field may not be blank."]}""");
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(patient, body => body["file_category"] = "SELFIE"))
            .Refused(HttpStatusCode.BadRequest, "{\"file_category\":[\"\\\"None\\\" is not a valid choice.\"]}");
        await doctor.PostAsJsonAsync("/api/v1/files/", Body("no id")).Refused(HttpStatusCode.BadRequest, Denied);
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(Guid.NewGuid().ToString())).Refused(HttpStatusCode.BadRequest, Denied);
    }

    [Theory]
    [InlineData("OTHER")]
    [InlineData("SAMPLE_MANAGEMENT")]
    [InlineData("CLAIM")]
    [InlineData("COMMUNICATION")]
    [InlineData("ABDM_HEALTH_INFORMATION")]
    public async Task Nothing_hangs_on_what_is_not_there(string type)
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(patient, body => body["file_type"] = type)).Refused(HttpStatusCode.BadRequest, Denied);
        await doctor.GetAsync($"/api/v1/files/?file_type={type}&associating_id={patient}").Refused(HttpStatusCode.BadRequest, Denied);
    }

    [Theory]
    [InlineData("", """{"file_type":"file_type missing in request params"}""")]
    [InlineData("file_type=&associating_id=x", """{"file_type":"invalid file type"}""")]
    [InlineData("file_type=PATIENT&associating_id=", Denied)]
    [InlineData("file_type=SELFIE", """{"associating_id":"associating_id missing in request params"}""")]
    [InlineData("file_type=PATIENT", """{"associating_id":"associating_id missing in request params"}""")]
    [InlineData("file_type=1&associating_id=x", """{"file_type":"invalid file type"}""")]
    [InlineData("file_type=PATIENT&associating_id=x", Denied)]
    [InlineData("file_type=PATIENT&associating_id=11111111-1111-1111-1111-111111111111", Denied)]
    public async Task Every_call_says_what_the_file_hangs_on(string query, string error)
    {
        using var doctor = await system.SignedIn(UserType.Doctor);
        await doctor.GetAsync($"/api/v1/files/?{query}").Refused(HttpStatusCode.BadRequest, error);
        await doctor.GetAsync($"/api/v1/files/{Guid.NewGuid()}/?{query}").Refused(HttpStatusCode.BadRequest, error);
        await doctor.PatchAsJsonAsync($"/api/v1/files/{Guid.NewGuid()}/?{query}", new { name = "x" }).Refused(HttpStatusCode.BadRequest, error);
        await doctor.DeleteAsync($"/api/v1/files/{Guid.NewGuid()}/?{query}").Refused(HttpStatusCode.BadRequest, error);
    }

    [Fact]
    public async Task Another_hospital_neither_sends_nor_reads_nor_changes()
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        var file = await Register(doctor, patient);
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.PostAsJsonAsync("/api/v1/files/", Body(patient)).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.GetAsync(Path(null, patient)).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.GetAsync(Path(file.Id(), patient)).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.PatchAsJsonAsync(Path(file.Id(), patient), new { name = "mine" }).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.DeleteAsync(Path(file.Id(), patient)).Refused(HttpStatusCode.BadRequest, Denied);

        // Nor by naming a patient of their own.
        var facility = await system.Facility();
        using var other = await system.Staff(UserType.Doctor, facility);
        var own = (await other.Register(facility)).Id();
        await other.GetAsync(Path(file.Id(), own)).Refused(HttpStatusCode.NotFound);
        await other.GetAsync(Path(file.Id(), $"{own},{patient}")).Refused(HttpStatusCode.BadRequest, Denied);
    }

    [Fact]
    public async Task Staff_have_no_part_in_the_files_of_patients_however_the_type_is_written()
    {
        var (facility, doctor, patient) = await Fixture();
        using var _ = doctor;
        var file = await Register(doctor, patient);
        using var staff = await system.Staff(UserType.Staff, facility);
        await staff.GetAsync(Path(null, patient)).Refused(HttpStatusCode.Forbidden);
        await staff.GetAsync(Path(null, "no id")).Refused(HttpStatusCode.Forbidden);
        await staff.GetAsync("/api/v1/files/?file_type=CONSULTATION").Refused(HttpStatusCode.Forbidden);
        await staff.PatchAsJsonAsync(Path(file.Id(), patient), new { name = "x" }).Refused(HttpStatusCode.Forbidden);
        await staff.PostAsJsonAsync("/api/v1/files/", Body(patient)).Refused(HttpStatusCode.Forbidden);
        await staff.PostAsJsonAsync("/api/v1/files/", Body(patient, body => body["file_type"] = 1)).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_file_is_changed_by_who_sent_it_and_by_administrators_until_it_is_archived()
    {
        var (facility, doctor, patient) = await Fixture();
        using var _ = doctor;
        using var nurse = await system.Staff(UserType.Nurse, facility);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var file = Path((await Register(nurse, patient)).Id(), patient);

        await doctor.PatchAsJsonAsync(file, new { name = "Mine" }).Refused(HttpStatusCode.BadRequest, NotTheirs);
        await doctor.DeleteAsync(file).Refused(HttpStatusCode.BadRequest, NotTheirs);
        Assert.Equal("Better name", (await nurse.PatchAsJsonAsync(file, new { name = "Better name" }).Ok()).Text("name"));
        await nurse.PutAsJsonAsync(file, new { upload_completed = false }).Refused(HttpStatusCode.BadRequest, """{"name":["This field is required."]}""");
        await admin.PatchAsJsonAsync(file, new { is_archived = true, archive_reason = " " })
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["Archive reason must be specified."]}""");

        var archived = await admin.PatchAsJsonAsync(file, new { is_archived = true, archive_reason = "Wrong patient" }).Ok();
        Assert.Equal("DistrictAdmin", archived.GetProperty("archived_by").Text("user_type"));
        Assert.NotNull(archived.Text("archived_datetime"));
        await nurse.PatchAsJsonAsync(file, new { name = "Again" }).Refused(HttpStatusCode.BadRequest, """{"file":"Operation not permitted when archived."}""");
        await admin.PatchAsJsonAsync(file, new { is_archived = false })
            .Refused(HttpStatusCode.BadRequest, """{"file":"Operation not permitted when archived."}""");

        Assert.Single((await doctor.GetAsync(Path(null, patient) + "&is_archived=true").Ok()).GetProperty("results").EnumerateArray());
        Assert.Empty((await doctor.GetAsync(Path(null, patient) + "&is_archived=false").Ok()).GetProperty("results").EnumerateArray());
        Assert.NotNull((await doctor.GetAsync(file).Ok()).Text("read_signed_url"));
    }

    [Fact]
    public async Task Files_are_listed_newest_first_by_category_and_gone_when_removed()
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        var first = await Register(doctor, patient, body => body["file_category"] = "AUDIO");
        var second = await Register(doctor, patient);
        Assert.Equal([second.Id(), first.Id()], await Listed(""));
        Assert.Equal([first.Id()], await Listed("&file_category=AUDIO"));
        Assert.Equal([first.Id()], await Listed("&limit=1&offset=1"));

        using var removed = await doctor.DeleteAsync(Path(first.Id(), patient));
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await doctor.GetAsync(Path(first.Id(), patient)).Refused(HttpStatusCode.NotFound);
        Assert.Equal([second.Id()], await Listed(""));

        async Task<IEnumerable<string>> Listed(string filter) =>
            (await doctor.GetAsync(Path(null, patient) + filter).Ok()).GetProperty("results").EnumerateArray().Select(file => file.Id());
    }

    [Fact]
    public async Task The_files_of_a_patient_who_is_not_active_are_out_of_reach()
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        var file = await Register(doctor, patient);
        await doctor.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = false }).Ok();
        await doctor.GetAsync(Path(null, patient)).Refused(HttpStatusCode.BadRequest, Denied);
        await doctor.GetAsync(Path(file.Id(), patient)).Refused(HttpStatusCode.BadRequest, Denied);
        await doctor.PostAsJsonAsync("/api/v1/files/", Body(patient)).Refused(HttpStatusCode.BadRequest, Denied);
    }

    [Fact]
    public async Task A_file_that_the_cluster_made_is_registered_once_and_archived_with_what_it_hangs_on()
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        var id = Guid.NewGuid();
        using (Caller.System("test").Enter())
        {
            var finished = new FinishedFile(
                FileType.Patient, Guid.Parse(patient), "7", "Summary", ObjectKeys.NewName("x.pdf", TimeProvider.System.GetUtcNow()), "application/pdf");
            Assert.True((await system.Grains.GetGrain<IFile>(id).RegisterFinished(finished)).Succeeded);
            Assert.True((await system.Grains.GetGrain<IFile>(id).RegisterFinished(finished with { Name = "Twice" })).Succeeded);
        }

        var made = Assert.Single((await doctor.GetAsync(Path(null, patient)).Ok()).GetProperty("results").EnumerateArray());
        Assert.Equal(("Summary", true, JsonValueKind.Null),
            (made.Text("name"), made.GetProperty("upload_completed").GetBoolean(), made.GetProperty("uploaded_by").ValueKind));
        using (Caller.System("test").Enter())
        {
            Assert.True((await system.Grains.GetGrain<IFile>(id).Archive("Consent Archived", null)).Succeeded);
        }

        Assert.Equal("Consent Archived", (await doctor.GetAsync(Path(id.ToString(), patient)).Ok()).Text("archive_reason"));
    }

    /// <summary>A link outlives the upload by an hour.</summary>
    [Fact]
    public async Task The_link_of_an_upload_changes_nothing_once_the_file_is_complete_archived_or_removed()
    {
        var (_, doctor, patient) = await Fixture();
        using var _ = doctor;
        var complete = await Register(doctor, patient);
        await Send(complete, "application/pdf");
        await Send(complete, "application/pdf", "sent again, as a client does whose connection broke");
        await doctor.PatchAsJsonAsync(Path(complete.Id(), patient), new { upload_completed = true }).Ok();
        await RefusedLink(complete);
        Assert.Equal("sent again, as a client does whose connection broke", await Read(doctor, complete, patient));
        await doctor.PatchAsJsonAsync(Path(complete.Id(), patient), new { upload_completed = false }).Ok();
        await RefusedLink(complete);
        Assert.Equal("sent again, as a client does whose connection broke", await Read(doctor, complete, patient));

        var archived = await Register(doctor, patient);
        await Send(archived, "application/pdf");
        await doctor.PatchAsJsonAsync(Path(archived.Id(), patient), new { is_archived = true, archive_reason = "wrong patient" }).Ok();
        await RefusedLink(archived);

        var removed = await Register(doctor, patient);
        using var gone = await doctor.DeleteAsync(Path(removed.Id(), patient));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await RefusedLink(removed);
    }

    private static async Task RefusedLink(JsonElement file)
    {
        using var browser = new HttpClient();
        using var bytes = new ByteArrayContent("other bytes"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var answer = await browser.PutAsync(file.Text("signed_url"), bytes);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("""{"detail":"Nothing more may be sent: the file is complete, archived or removed."}""", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Read(HttpClient reader, JsonElement file, string patient)
    {
        using var anyone = new HttpClient();
        return await anyone.GetStringAsync((await reader.GetAsync(Path(file.Id(), patient)).Ok()).Text("read_signed_url"));
    }

    private static string Path(string? file, string patient) => $"/api/v1/files/{(file is null ? "" : file + "/")}?file_type=PATIENT&associating_id={patient}";

    private static JsonObject Body(string patient, Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["file_type"] = "PATIENT",
            ["name"] = "Chest X-ray",
            ["associating_id"] = patient,
            ["original_name"] = "asha chest.pdf",
            ["mime_type"] = "application/pdf",
        };
        change?.Invoke(body);
        return body;
    }

    private static Task<JsonElement> Register(HttpClient client, string patient, Action<JsonObject>? change = null) =>
        client.PostAsJsonAsync("/api/v1/files/", Body(patient, change)).Ok();

    private static async Task Send(JsonElement file, string contentType, string content = "the bytes")
    {
        using var browser = new HttpClient();
        using var bytes = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        using var answer = await browser.PutAsync(file.Text("signed_url"), bytes);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(Guid Facility, HttpClient Doctor, string Patient)> Fixture()
    {
        var facility = await system.Facility();
        var doctor = await system.Staff(UserType.Doctor, facility);
        return (facility, doctor, (await doctor.Register(facility)).Id());
    }
}
