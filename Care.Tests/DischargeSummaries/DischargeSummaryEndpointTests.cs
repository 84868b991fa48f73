using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Grains.DischargeSummaries;
using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Investigations;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Samples;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Care.Tests.DischargeSummaries;

/// <summary>Discharge summaries from the request to the PDF (contract 05, §5 and example 10).</summary>
public sealed class DischargeSummaryEndpointTests(CareSystem system)
{
    private const string Begun = """{"detail":"Discharge Summary will be generated shortly"}""";
    private const string Mailed = """{"detail":"Discharge Summary will be emailed shortly"}""";

    private DischargeSummaryService Service => system.SiloServices.GetRequiredService<DischargeSummaryService>();

    [Fact]
    public async Task A_summary_that_was_asked_for_is_made_and_read_through_its_link()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultationId = await Begin(fixture);
        var investigation = await system.Investigation(TestInvestigations.Potassium);
        await fixture.Nurse.PostAsJsonAsync($"/api/v1/consultation/{consultationId}/investigation/", new
        {
            investigations = new object[]
            { new { investigation, value = 4.25 }, new { investigation, notes = "" } }
        }).Succeeded();
        await fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, SampleFixture.Body(fixture.PatientId)).Ok();
        Assert.Equal((HttpStatusCode.Accepted, Begun), await Ask(fixture.Nurse.PostAsync(Path(consultationId, "generate"), null)));

        var file = await Preview(fixture.Doctor, consultationId);
        Assert.Equal(
            ["id", "name", "uploaded_by", "upload_completed", "is_archived", "archive_reason", "created_date", "read_signed_url", "file_category", "extension"],
            file.EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            (".pdf", "UNSPECIFIED", JsonValueKind.Null), (file.Text("extension"), file.Text("file_category"), file.GetProperty("uploaded_by").ValueKind));
        Assert.Matches($@"^discharge_summary-{fixture.Patient.Text("name")}-\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{{6}}\+00:00$", file.Text("name"));
        Assert.Contains("/DISCHARGE_SUMMARY/", file.Text("read_signed_url"), StringComparison.Ordinal);
        Assert.DoesNotContain(consultationId, file.Text("read_signed_url"), StringComparison.Ordinal);

        var text = await Print(file);
        Assert.Contains(fixture.Patient.Text("name")!, text, StringComparison.Ordinal);
        Assert.Contains("1A00 Cholera (confirmed)", text, StringComparison.Ordinal);
        Assert.Contains("Stitches", text, StringComparison.Ordinal);
        Assert.Contains("61.5 kg", text, StringComparison.Ordinal);
        Assert.Contains("Lab Reports:", text, StringComparison.Ordinal);
        Assert.Matches(@"BA/ETA\s*ICMR 42\s*AWAITING", text);
        Assert.Contains("Investigation History:", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "3.5 - 5.1 mmol/L"));

        var listed = await fixture.Doctor.GetAsync($"/api/v1/files/?file_type=DISCHARGE_SUMMARY&associating_id={consultationId}").Ok();
        Assert.Equal(consultationId, Assert.Single(listed.GetProperty("results").EnumerateArray()).Text("associating_id"));
    }

    [Fact]
    public async Task One_is_made_at_a_time()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultationId = await Begin(fixture);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Ask(fixture.Nurse.GetAsync(Path(consultationId, "preview")))));
        Assert.Single(answers, (HttpStatusCode.Accepted, Begun));
        Assert.All(answers.Where(answer => answer.Body != Begun), busy =>
        {
            Assert.Equal(HttpStatusCode.NotAcceptable, busy.Status);
            Assert.Matches("""^{"detail":"Discharge Summary is already being generated, current progress \d+%"}$""", busy.Body);
        });
        await Preview(fixture.Nurse, consultationId);
        Assert.Equal(HttpStatusCode.Accepted, (await Ask(fixture.Nurse.PostAsync(Path(consultationId, "generate"), null))).Status);
    }

    [Fact]
    public async Task How_far_it_is_is_told_until_it_ends()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultationId = await Begin(fixture);
        var consultation = system.Grains.GetGrain<IConsultation>(Guid.Parse(consultationId));
        var file = Guid.NewGuid();
        using (Caller.System("test").Enter())
        {
            await consultation.SummaryReached(file, 50);
        }

        const string Busy = """{"detail":"Discharge Summary is already being generated, current progress 50%"}""";
        await fixture.Nurse.PostAsync(Path(consultationId, "generate"), null).Refused(HttpStatusCode.NotAcceptable, Busy);
        await fixture.Nurse.GetAsync(Path(consultationId, "preview")).Refused(HttpStatusCode.NotAcceptable, Busy);
        await Mail(fixture.Nurse, consultationId, "nurse@example.org").Refused(HttpStatusCode.NotAcceptable, Busy);
        using (Caller.System("test").Enter())
        {
            await consultation.SummaryEnded(file);
        }

        Assert.Equal((HttpStatusCode.Accepted, Begun), await Ask(fixture.Nurse.PostAsync(Path(consultationId, "generate"), null)));
    }

    [Fact]
    public async Task The_discharge_makes_the_last_one_and_no_other_can_be_asked_for()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultationId = await Begin(fixture);
        var prescription = (await fixture.Doctor.Prescribe(consultationId, PrescriptionFixture.Body(TestMedicines.Panadol)).Ok()).Id();
        await fixture.Nurse.Administer(consultationId, prescription).Ok();
        await fixture.Nurse.Administer(consultationId, prescription).Ok();
        await fixture.Nurse.Archive(consultationId, (await fixture.Nurse.Administer(consultationId, prescription).Ok()).Id()).Ok();
        await fixture.Doctor.Discontinue(consultationId, prescription).Ok();
        await fixture.Doctor.Prescribe(
            consultationId, PrescriptionFixture.AsNeeded(TestMedicines.Ibuprofen, body => body["prescription_type"] = "DISCHARGE")).Ok();
        using var discharged = await fixture.Nurse.PostAsJsonAsync(
            $"/api/v1/consultation/{consultationId}/discharge_patient/",
                new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow, discharge_notes = "Boil the water" });
        Assert.Equal(HttpStatusCode.OK, discharged.StatusCode);
        await fixture.Nurse.PostAsync(Path(consultationId, "generate"), null).Refused(
            HttpStatusCode.NotAcceptable, """{"detail":"Cannot generate a new discharge summary for already discharged patient"}""");

        var text = await Print(await Preview(fixture.Nurse, consultationId));
        Assert.Contains("Recovered", text, StringComparison.Ordinal);
        Assert.Contains("Boil the water", text, StringComparison.Ordinal);
        Assert.Contains("1. PANADOL - Paracetamol - GSK, 0.5 mg, ORAL, BD for 5 days.", text, StringComparison.Ordinal);
        Assert.Contains("given 2 times,", text, StringComparison.Ordinal);
        Assert.Contains("1. Ibuprofen, 0.5 mg, ORAL", text[text.IndexOf("Discharge Prescription:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_mailed_to_whom_it_is_said_with_the_document_attached()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultationId = await Begin(fixture);
        var to = $"{Guid.NewGuid():N}@example.org";
        await Mail(fixture.Nurse, consultationId, "no address").Refused(HttpStatusCode.BadRequest, """{"email":["Enter a valid email address."]}""");
        await Mail(fixture.Nurse, consultationId, "").Refused(HttpStatusCode.BadRequest, """{"email":["This field may not be blank."]}""");

        // The first one is made for the mail; the second mail takes what is there.
        Assert.Equal((HttpStatusCode.Accepted, Mailed), await Ask(Mail(fixture.Nurse, consultationId, to)));
        await Sent(to, 1);
        var file = await Preview(fixture.Nurse, consultationId);
        await Idle(consultationId);
        Assert.Equal((HttpStatusCode.Accepted, Mailed), await Ask(Mail(fixture.Nurse, consultationId, to)));
        var mails = await Sent(to, 2);
        Assert.All(mails, mail => Assert.Equal(
            ("Patient Discharge Summary", "Please find the attached file", file.Text("name")),
                (mail.Text("subject"), mail.Text("html"), mail.Text("attachment"))));
        Assert.Single((await fixture.Doctor.GetAsync($"/api/v1/files/?file_type=DISCHARGE_SUMMARY&associating_id={consultationId}").Ok()).GetProperty("results")
            .EnumerateArray());
    }

    [Fact]
    public async Task Strangers_find_no_consultation_and_readers_start_none()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultationId = await Begin(fixture);
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        foreach (var id in (string[])[consultationId, Guid.NewGuid().ToString()])
        {
            await stranger.PostAsync(Path(id, "generate"), null).Refused(HttpStatusCode.NotFound);
            await stranger.GetAsync(Path(id, "preview")).Refused(HttpStatusCode.NotFound);
            await Mail(stranger, id, "stranger@example.org").Refused(HttpStatusCode.NotFound);
        }

        using var reader = await system.Staff(UserType.NurseReadOnly, fixture.Facility);
        await reader.PostAsync(Path(consultationId, "generate"), null).Refused(HttpStatusCode.Forbidden);
        await Mail(reader, consultationId, "reader@example.org").Refused(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Accepted, (await Ask(reader.GetAsync(Path(consultationId, "preview")))).Status);
    }

    [Fact]
    public async Task A_job_that_is_run_twice_leaves_one_file_and_one_that_comes_too_late_none()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultationId = Guid.Parse(await Begin(fixture));
        var handler = system.SiloServices.GetServices<IJobHandler>().OfType<GenerateDischargeSummary>().Single();
        await Run(handler, Service.OnDemand(consultationId, DateTimeOffset.UtcNow.AddSeconds(-601)).Job);
        await Run(handler, Service.OnDemand(Guid.NewGuid(), DateTimeOffset.UtcNow).Job);
        Assert.Null(await Service.Newest(consultationId));

        // The discharge's own is made however late.
        var job = Service.AfterDischarge(consultationId, DateTimeOffset.UtcNow.AddDays(-1)).Job;
        await Run(handler, job);
        await Run(handler, job);
        var listed = await fixture.Doctor.GetAsync($"/api/v1/files/?file_type=DISCHARGE_SUMMARY&associating_id={consultationId}").Ok();
        Assert.Equal(1, listed.GetProperty("count").GetInt32());
    }

    private static async Task Run(GenerateDischargeSummary handler, Job job)
    {
        using (Caller.System(job.Id).Enter())
        {
            Assert.Null(await handler.Run(job, CancellationToken.None));
        }
    }

    private static string Path(string consultationId, string verb) => $"/api/v1/consultation/{consultationId}/{verb}_discharge_summary/";

    private static Task<HttpResponseMessage> Mail(HttpClient client, string consultationId, string email) =>
        client.PostAsJsonAsync(Path(consultationId, "email"), new { email });

    private static async Task<(HttpStatusCode Status, string Body)> Ask(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Begin(ConsultationFixture fixture)
    {
        var consultationId = (await fixture.Begin()).Id();
        await Eventually.Holds(
            async () => (await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultationId}/diagnoses/").Ok()).GetProperty("count")
                .GetInt32(), count => count == 1, "the first diagnosis");
        return consultationId;
    }

    /// <summary>The newest summary, once there is one.</summary>
    private static async Task<JsonElement> Preview(HttpClient client, string consultationId)
    {
        var (_, body) =
            await Eventually.Holds(() => Ask(client.GetAsync(Path(consultationId, "preview"))), answer => answer.Status == HttpStatusCode.OK, "the summary");
        return JsonElement.Parse(body);
    }

    private Task<bool> Idle(string consultationId) => Eventually.Holds(
        async () =>
        {
            await using var command = system.Database.CreateCommand("select document ? 'summary_run' from consultation where id = $1");
            command.Parameters.Add(new() { Value = Guid.Parse(consultationId) });
            return await command.ExecuteScalarAsync() is true;
        },
        runs => !runs,
        "the end of the summary");

    private Task<JsonElement[]> Sent(string to, int count) => Eventually.Holds(
        () => Task.FromResult(system.MailDrop.Where(mail => mail.TryGetProperty("to", out var address) && address.GetString() == to).ToArray()),
        mails => mails.Length == count,
        $"{count} mails");

    private static async Task<string> Print(JsonElement file)
    {
        using var anyone = new HttpClient();
        using var read = await anyone.GetAsync(file.Text("read_signed_url"));
        Assert.Equal("application/pdf", read.Content.Headers.ContentType?.MediaType);
        using var document = PdfDocument.Open(await read.Content.ReadAsByteArrayAsync());
        return string.Join('\n', document.GetPages().Select(DischargeSummaryPdfTests.TextOf));
    }
}
