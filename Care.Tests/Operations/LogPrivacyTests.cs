using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Ambulances;
using Care.Tests.Consultations;
using Care.Tests.ExternalResults;
using Care.Tests.Investigations;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Samples;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Operations;

/// <summary>What the logs of silo and front end tell of patients: that something was done, and nothing of them (contract 07, 7).</summary>
public sealed class LogPrivacyTests(CareSystem system)
{
    [Fact]
    public async Task A_patient_who_goes_through_the_API_is_in_no_log()
    {
        using var log = new CapturedLog();
        system.SiloServices.GetRequiredService<ILoggerFactory>().AddProvider(log);
        system.FrontEndServices.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var facility = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, facility);
        var number = PatientFixture.PhoneNumber();
        var patient = await doctor.Register(facility, Known);
        var path = $"/api/v1/patient/{patient.Id()}/";
        await doctor.GetStringAsync($"/api/v1/patient/?name=Chinnamma&phone_number={Uri.EscapeDataString(number)}");
        await doctor.PostAsJsonAsync(path + "notes/", new { note = "Chinnamma slept well", thread = 10 }).Ok();
        await doctor.PutAsJsonAsync(path, PatientFixture.Body(facility, Known)).Ok();
        var key = (await doctor.GetAsync("/api/v1/users/getcurrentuser/").Ok()).GetProperty("id").GetInt32();
        var consultation = (await doctor.PostAsJsonAsync("/api/v1/consultation/", ConsultationFixture.Body(Guid.Parse(patient.Id()), key)).Ok()).Id();
        await Prescribe();
        await LogResults();
        await Drive();
        await TakeSample();
        await UploadResults();
        await doctor.PutAsJsonAsync(path, new { name = "Chinnamma", phone_number = number, date_of_birth = "Chinnamma" }).Refused(HttpStatusCode.BadRequest);
        await doctor.PostAsJsonAsync("/api/v1/auth/login/", new { username = "Chinnamma", password = "Chinnamma" }).Refused(HttpStatusCode.Unauthorized);
        await doctor.GetAsync($"/api/v1/chinnamma/{number}/").Refused(HttpStatusCode.NotFound);

        await Eventually.Holds(() => log.Lines.Any(line => line.Contains($"PUT {path} 400", StringComparison.Ordinal)), "the last change to be logged");
        Assert.Contains(log.Lines, line => line.Contains("POST /api/v1/patient/ 201", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain("Chinnamma", line, StringComparison.OrdinalIgnoreCase));
        Assert.All(log.Lines, line => Assert.DoesNotContain(number[1..], line, StringComparison.Ordinal));

        async Task Prescribe()
        {
            var body = PrescriptionFixture.AsNeeded(
                TestMedicines.Paracetamol, body => (body["notes"], body["indicator"]) = ("Chinnamma", "Chinnamma sleeps badly"));
            var prescription = (await doctor.Prescribe(consultation, body).Ok()).Id();
            await doctor.Prescribe(consultation, body).Refused(HttpStatusCode.BadRequest);
            await doctor.Administer(consultation, prescription, new { notes = "Chinnamma slept well" }).Ok();
            await doctor.Administer(consultation, prescription, new { notes = "Chinnamma", dosage = "Chinnamma" }).Refused(HttpStatusCode.BadRequest);
            await doctor.Discontinue(consultation, prescription, new { discontinued_reason = "Chinnamma is well" }).Ok();
        }

        async Task LogResults()
        {
            var investigations = $"/api/v1/consultation/{consultation}/investigation/";
            var investigation = await system.Investigation(TestInvestigations.Potassium);
            await doctor.PostAsJsonAsync(investigations, new { investigations = new[] { new { investigation, notes = "Chinnamma is pale" } } }).Succeeded();
            await doctor.PostAsJsonAsync(investigations, new { investigations = new[] { new { investigation, value = "Chinnamma" } } })
                .Refused(HttpStatusCode.BadRequest);
            var value = (await doctor.GetAsync(investigations).Ok()).GetProperty("results")[0].Id();
            await doctor.PutAsJsonAsync($"{investigations}batchUpdate/", new { investigations = new[] { new { external_id = value, notes = "Chinnamma" } } })
                .Succeeded();
        }

        // Owners and drivers are no patients, and people all the same.
        async Task Drive()
        {
            var ambulance = (await doctor.PostAsJsonAsync(AmbulanceFixture.Root, AmbulanceFixture.Body(body =>
            {
                (body["owner_name"], body["owner_phone_number"]) = ("Chinnamma Travels", number);
                body["drivers"] = new JsonArray(AmbulanceFixture.Driver("Chinnamma"));
            })).Ok()).GetProperty("id");
            await doctor.PatchAsJsonAsync($"{AmbulanceFixture.Root}{ambulance}/", new { owner_name = "Chinnamma", vehicle_number = "Chinnamma" })
                .Refused(HttpStatusCode.BadRequest);
            await doctor.GetAsync($"{AmbulanceFixture.Root}?primary_district_name=Chinnamma").Ok();
        }

        async Task TakeSample()
        {
            var sample = (await doctor.PostAsJsonAsync(
                SampleFixture.Path,
                    SampleFixture.Body(Guid.Parse(patient.Id()), body => (body["diagnosis"], body["notes"]) = ("Chinnamma", "Chinnamma coughs"))).Ok())
                .Id();
            await doctor.PatchAsJsonAsync($"{SampleFixture.Path}{sample}/", new { status = 7, notes = "Chinnamma" }).Refused(HttpStatusCode.BadRequest);
            await doctor.PatchAsJsonAsync($"{SampleFixture.Path}{sample}/", new { status = 2, notes = "Chinnamma coughs" }).Ok();
            await doctor.GetStringAsync($"{SampleFixture.Path}?patient_name=Chinnamma");
            await doctor.GetStringAsync($"{SampleFixture.Path}{sample}/icmr_sample/");
        }

        async Task UploadResults()
        {
            using var admin = await system.SignedIn(UserType.DistrictAdmin);
            var row = ExternalResultFixture.Row(change: row => (row["name"], row["mobile_number"], row["address"]) = ("Chinnamma", number, "Chinnamma's"));
            var path = $"{ExternalResultFixture.Root}{(await admin.Uploaded(row["srf_id"]!.GetValue<string>(), _ => { })).Number("id")}/";
            await admin.Upload(row).Succeeded();
            await admin.Upload(ExternalResultFixture.Row(change: wrong => (wrong["name"], wrong["ward"]) = ("Chinnamma", "Chinnamma")))
                .Refused(HttpStatusCode.BadRequest);
            await admin.GetStringAsync($"{ExternalResultFixture.Root}?name=Chinnamma&mobile_number={number[1..]}");
            await admin.GetStringAsync($"{ExternalResultFixture.Root}?csv=1&name=Chinnamma");
            await admin.PatchAsJsonAsync(path, new { address = "Chinnamma's", ward = "Chinnamma" }).Refused(HttpStatusCode.BadRequest);
            await admin.PatchAsJsonAsync(path, new { address = "Chinnamma's" }).Ok();
        }

        void Known(JsonObject body) => (body["name"], body["phone_number"]) = ("Chinnamma Thomas", number);
    }
}
