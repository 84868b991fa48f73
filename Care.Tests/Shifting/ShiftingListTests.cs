using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Shifting;

/// <summary>The board, the list and the export of shifting requests over HTTP (contract 06, §7.4 and §7.5).</summary>
public sealed class ShiftingListTests(CareSystem system)
{
    [Fact]
    public async Task Each_filter_finds_what_it_names_and_nothing_else()
    {
        using var fixture = await ShiftingFixture.Make(system, patient =>
        {
            patient["name"] = "Meera Joseph";
            patient["phone_number"] = "+919812398123";
            patient["disease_status"] = "POSITIVE";
            patient["is_antenatal"] = "true";
        });
        var centre = await system.Facility();
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var wanted = await fixture.Request(body =>
        {
            body["assigned_facility"] = fixture.To.ToString();
            body["shifting_approving_facility"] = centre.ToString();
            body["emergency"] = true;
            body["is_up_shift"] = true;
            body["breathlessness_level"] = "SEVERE";
        });
        var by = wanted.GetProperty("created_by").GetInt32();
        await fixture.Sender.PatchAsJsonAsync($"/api/v1/shift/{wanted.Id()}/", new { assigned_to = by, status = "ON HOLD" }).Ok();
        var other = (await fixture.Sender.Register(fixture.From, patient => patient["name"] = "Ravi")).Id();
        var unwanted = (await fixture.Sender.PostAsJsonAsync("/api/v1/shift/", new { patient = other, origin_facility = fixture.From, status = 10 }).Ok()).Id();
        var today = DateTime.UtcNow.AddHours(5.5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        foreach (var filter in (string[])
        [
            "status=ON HOLD", "breathlessness_level=SEVERE", "disease_status=POSITIVE", $"patient={fixture.Patient}", "patient_name=era jo",
                "patient_phone_number=12398",
            $"assigned_facility={fixture.To}", $"shifting_approving_facility={centre}", "emergency=true", "is_up_shift=1", "is_antenatal=True",
                $"assigned_to={by}",
        ])
        {
            Assert.Equal([wanted.Id()], await Listed(filter));
        }

        foreach (var filter in (string[])
        [
            "", "status=null", "status=20", "facility=&emergency=&limit=14&offset=0&offsetToUse=3", $"origin_facility={fixture.From}",
                $"created_date_after={today}&created_date_before={today}",
            $"modified_date_after={today}", $"created_by={by}", $"last_edited_by={by}", "is_kasp=false",
        ])
        {
            Assert.Equal([wanted.Id(), unwanted], await Listed(filter));
        }

        Assert.Equal([unwanted], await Listed("emergency=false"));
        Assert.Empty(await Listed($"created_date_before={DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}"));
        Assert.Equal([unwanted, wanted.Id()], await Listed("ordering=-id"));
        Assert.Equal([unwanted, wanted.Id()], await Listed("ordering=emergency"));
        Assert.Equal([wanted.Id(), unwanted], await Listed("ordering=-emergency,-created_date"));
        Assert.Equal([unwanted, wanted.Id()], await Listed("ordering=-created_date"));
        await fixture.Sender.GetAsync("/api/v1/shift/?patient=x").Refused(HttpStatusCode.BadRequest, """{"patient":["Enter a valid UUID."]}""");
        await fixture.Sender.GetAsync("/api/v1/shift/?created_date_after=x").Refused(HttpStatusCode.BadRequest, """{"created_date":["Enter a valid date."]}""");

        async Task<IEnumerable<string>> Listed(string filter) =>
            (await fixture.Sender.GetAsync($"/api/v1/shift/?{filter}").Ok()).GetProperty("results").EnumerateArray().Select(request => request.Id()).ToList();
    }

    [Fact]
    public async Task A_card_of_the_board_has_what_the_contract_names()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var request = await fixture.Request(body => body["assigned_facility"] = fixture.To.ToString());
        var card = (await fixture.Receiver.GetAsync("/api/v1/shift/").Ok()).GetProperty("results")[0];
        Assert.Equal(
            [
                "assigned_facility", "assigned_facility_external", "assigned_facility_object", "created_date", "emergency", "external_id", "id",
                    "modified_date", "origin_facility_object", "patient",
                "patient_object", "shifting_approving_facility_object", "status",
            ],
            card.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(request.Id(), card.Text("external_id"));
        Assert.Equal(JsonValueKind.Number, card.GetProperty("origin_facility_object").GetProperty("id").ValueKind);
        var patient = card.GetProperty("patient_object");
        Assert.EndsWith(" years", patient.Text("age"), StringComparison.Ordinal);
        Assert.Equal(("Asha Kumari", "SUSPECTED", fixture.From.ToString()), (patient.Text("name"), patient.Text("disease_status"), patient.Text("facility")));
        Assert.Equal(JsonValueKind.Number, patient.GetProperty("facility_object").GetProperty("id").ValueKind);
        Assert.Equal(TestPlaces.State, patient.GetProperty("state_object").GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task The_export_is_the_list_as_a_file()
    {
        using var fixture = await ShiftingFixture.Make(system, patient => patient["name"] = "=1+1");
        await fixture.Request(body => body["reason"] = "Ventilator, now");
        using var request =
            new HttpRequestMessage(HttpMethod.Get, "/api/v1/shift/?csv=true&status=APPROVED") { Headers = { Accept = { new("application/json") } } };
        using var answer = await fixture.Sender.SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=shiftingrequest_export.csv;", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            "Created Date,Modified Date,Patient Name,Patient Phone Number,Patient is Antenatal,From Facility,To Facility,Approving Facility,Current "
                + "Status,Upshift,Emergency Shift,"
            + "Vehicle Preference,Reason for Shifting,Patient Age",
            lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.Contains("+05:30,'=1+1,+9198", lines[1], StringComparison.Ordinal);
        Assert.Contains(",NO,Ward Hospital ", lines[1], StringComparison.Ordinal);
        Assert.Matches(",,,APPROVED,NO,NO,,\"Ventilator, now\",[0-9]+$", lines[1]);
    }
}
