using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Samples;

/// <summary>Files of test samples (contract 07, §5.2 and example 18).</summary>
public sealed class SampleFileTests(CareSystem system)
{
    private const string Denied = """{"permission":"denied"}""";

    [Fact]
    public async Task The_laboratory_sends_a_report_and_the_hospital_reads_it()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At("APPROVED", "RECEIVED_AT_LAB");
        var sample = path[SampleFixture.Path.Length..].TrimEnd('/');
        var file = await fixture.Pathologist.PostAsJsonAsync("/api/v1/files/", Body(sample)).Ok();
        Assert.EndsWith($"SAMPLE_MANAGEMENT/{file.Text("internal_name")}", new Uri(file.Text("signed_url")!).AbsolutePath, StringComparison.Ordinal);
        using var anonymous = system.Anonymous();
        using var stored = await Stored();
        Assert.True(stored.IsSuccessStatusCode, await stored.Content.ReadAsStringAsync());
        await fixture.Pathologist.PatchAsJsonAsync($"/api/v1/files/{file.Id()}/{Query(sample)}", new { upload_completed = true }).Ok();

        var listed = Assert.Single((await fixture.Nurse.GetAsync($"/api/v1/files/{Query(sample)}").Ok()).GetProperty("results").EnumerateArray());
        var flow = (await fixture.Doctor.GetAsync(path).Ok()).GetProperty("flow");
        Assert.Equal(flow[0].GetProperty("patient_sample").GetInt32()
            .ToString(System.Globalization.CultureInfo.InvariantCulture), listed.Text("associating_id"));
        Assert.True(listed.GetProperty("upload_completed").GetBoolean());
        var link = (await fixture.Nurse.GetAsync($"/api/v1/files/{file.Id()}/{Query(sample)}").Ok()).Text("read_signed_url");
        Assert.Equal("%PDF", await anonymous.GetStringAsync(new Uri(link!)));

        // As the client sends it, with a header that nobody signed.
        async Task<HttpResponseMessage> Stored()
        {
            using var content = new ByteArrayContent("%PDF"u8.ToArray());
            content.Headers.ContentType = new("application/pdf");
            content.Headers.ContentDisposition = new("inline");
            return await anonymous.PutAsync(new Uri(file.Text("signed_url")!), content);
        }
    }

    [Fact]
    public async Task Staff_of_the_hospital_reach_them_and_another_hospital_does_not()
    {
        using var fixture = await SampleFixture.Open(system);
        var sample = (await fixture.At())[SampleFixture.Path.Length..].TrimEnd('/');
        var file = (await fixture.Doctor.PostAsJsonAsync("/api/v1/files/", Body(sample)).Ok()).Id();
        using var staff = await system.Staff(UserType.Staff, fixture.Hospital.Facility);
        Assert.Equal(1, (await staff.GetAsync($"/api/v1/files/{Query(sample)}").Ok()).GetProperty("count").GetInt32());
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync($"/api/v1/files/{Query(sample)}").Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.GetAsync($"/api/v1/files/{file}/{Query(sample)}").Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.PostAsJsonAsync("/api/v1/files/", Body(sample)).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.PatchAsJsonAsync($"/api/v1/files/{file}/{Query(sample)}", new { name = "mine" }).Refused(HttpStatusCode.BadRequest, Denied);
        await fixture.Doctor.GetAsync($"/api/v1/files/{Query(Guid.NewGuid().ToString())}").Refused(HttpStatusCode.BadRequest, Denied);
        await fixture.Doctor.GetAsync($"/api/v1/files/{file}/?file_type=PATIENT&associating_id={fixture.Patient}").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Who_is_assigned_reaches_them_and_whoever_may_act_for_a_facility_of_the_sample()
    {
        FacilityFacts at = new(Guid.NewGuid(), 1, 1, 1, null), testing = new(Guid.NewGuid(), 2, 2, 2, null), patients = new(Guid.NewGuid(), 3, 3, 3, null);
        PatientSampleFacts sample = new(at, testing, patients);
        var nurse = new PermissionSet { User = Guid.NewGuid(), Pk = 7, UserType = UserType.Nurse };

        Assert.True(FilePermissions.MayReach(nurse, sample, patientAssignedTo: 7, consultationAssignedTo: null));
        Assert.True(FilePermissions.MayReach(nurse, sample, patientAssignedTo: null, consultationAssignedTo: 7));
        Assert.False(FilePermissions.MayReach(nurse, sample, patientAssignedTo: 8, consultationAssignedTo: 8));
        Assert.True(FilePermissions.MayReach(nurse with { Facilities = [testing.Id] }, sample, null, null));
        Assert.True(FilePermissions.MayReach(nurse with { Facilities = [patients.Id] }, sample, null, null));
        // That of the consultation is not asked for.
        Assert.False(FilePermissions.MayReach(nurse with { Facilities = [at.Id] }, sample, null, null));
        Assert.True(FilePermissions.MayReach(nurse with { UserType = UserType.DistrictAdmin, District = 3 }, sample, null, null));
        Assert.False(FilePermissions.MayReach(nurse with { UserType = UserType.DistrictAdmin, District = 1 }, sample, null, null));
        Assert.False(FilePermissions.MayReach(nurse with { Asset = Guid.NewGuid() }, sample, patientAssignedTo: 7, consultationAssignedTo: 7));
    }

    private static object Body(string sample) =>
        new { file_type = "SAMPLE_MANAGEMENT", name = "Sample Report", associating_id = sample, original_name = "report.pdf", mime_type = "application/pdf" };

    private static string Query(string sample) => $"?file_type=SAMPLE_MANAGEMENT&associating_id={sample}";
}
