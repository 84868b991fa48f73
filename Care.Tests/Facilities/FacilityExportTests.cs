using System.Net;
using System.Text;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Facilities as files for spreadsheets (contract 02, §3.1).</summary>
public sealed class FacilityExportTests(CareSystem system)
{
    private const string Own = "Facility Name,Facility Type,Address,Ward Name,Ward Number,Local Body,District,State,Phone Number";

    [Fact]
    public async Task The_file_has_a_byte_order_mark_its_headers_and_one_line_a_facility()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (a, b) = (await admin.NewFacility("Hospital, the \"First\""), await admin.NewFacility("ஆஸ்பத்திரி"));
        using var member = await system.Member(UserType.Nurse, a, b);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/facility/?csv") { Headers = { { "Accept", "application/json" } } };
        using var answer = await member.SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=facility_export.csv;", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            $"""
            {Own}
            "Hospital, the ""First""\",Private Hospital,1 Test Road,,,Nadi Municipality,Nadi,Uttara,+919999999888
            ஆஸ்பத்திரி,Private Hospital,1 Test Road,,,Nadi Municipality,Nadi,Uttara,+919999999888

            """.Replace("\\", "", StringComparison.Ordinal).ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task A_line_is_written_for_each_row_below_a_facility_and_one_where_there_is_none()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (full, empty) = (await admin.NewFacility("Full"), await admin.NewFacility("Empty"));
        await admin.Post($"/api/v1/facility/{full}/hospital_doctor/", new { area = 1, count = 3 });
        await admin.Post($"/api/v1/facility/{full}/hospital_doctor/", new { area = 29, count = 4 });
        await admin.Post($"/api/v1/facility/{full}/hospital_doctor/", new { area = 2, count = 4 });
        await admin.Delete($"/api/v1/facility/{full}/hospital_doctor/2/");
        await admin.Post($"/api/v1/facility/{full}/capacity/", new { room_type = 100, total_capacity = 10, current_capacity = 5 });
        await admin.Post(
            $"/api/v1/facility/{full}/patient_stats/", new { entry_date = "2024-03-01", num_patients_visited = 1, num_patient_confirmed_positive = 5 });
        using var member = await system.Member(UserType.Nurse, full, empty);

        var doctors = await Lines(member, "csv&doctors");
        Assert.Equal($"{Own},Doctors Area,Doctors Count", doctors[0]);
        Assert.Equal(["General Medicine,3", "Ophthalmologist,4", ","], doctors[1..]
            .Select(line => line[(line.IndexOf("888,", StringComparison.Ordinal) + 4)..]));

        var capacity = await Lines(member, "csv&capacity&doctors");
        Assert.EndsWith(
            ",Room Type,Total Capacity,Current Capacity,Updated Date,Oxygen Capacity,B Type Oxygen Cylinder,C Type Oxygen Cylinder,Jumbo D Type Oxygen "
                + "Cylinder", capacity[0], StringComparison.Ordinal);
        Assert.Matches(@",ICU Bed,10,5,\d\d-\d\d-\d{4},0,0,0,0$", capacity[1]);
        Assert.EndsWith(",,,,0,0,0,0", capacity[2], StringComparison.Ordinal);

        var triage = await Lines(member, "csv&triage");
        Assert.EndsWith(
            ",Entry Date,Vistited Patients,Home Quarantined Patients,Patients Isolated,Patients Referred,Patients Confirmed Positive", triage[0],
                StringComparison.Ordinal);
        Assert.EndsWith(",2024-03-01,1,0,0,0,5", triage[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_what_the_caller_sees_and_the_filter_matches()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (a, b) = (await admin.NewFacility("Alpha"), await admin.NewFacility("Beta"));
        using var member = await system.Member(UserType.Nurse, a, b);
        Assert.Equal(2, (await Lines(member, "csv=&name=alph")).Length);
        using var stranger = await system.SignedIn(UserType.Nurse);
        Assert.Equal([Own], await Lines(stranger, "csv"));
        using var unverified = await system.SignedIn(UserType.Nurse, permissions => permissions with { Verified = false, Facilities = [a] });
        await unverified.Get("/api/v1/facility/?csv", HttpStatusCode.Forbidden);
    }

    private static async Task<string[]> Lines(HttpClient client, string query) =>
        (await client.GetStringAsync($"/api/v1/facility/?{query}")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
