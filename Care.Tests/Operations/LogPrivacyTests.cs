using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Patients;
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
        await doctor.PutAsJsonAsync(path, new { name = "Chinnamma", phone_number = number, date_of_birth = "Chinnamma" }).Refused(HttpStatusCode.BadRequest);
        await doctor.PostAsJsonAsync("/api/v1/auth/login/", new { username = "Chinnamma", password = "Chinnamma" }).Refused(HttpStatusCode.Unauthorized);
        await doctor.GetAsync($"/api/v1/chinnamma/{number}/").Refused(HttpStatusCode.NotFound);

        await Eventually.Holds(() => log.Lines.Any(line => line.Contains($"PUT {path} 400", StringComparison.Ordinal)), "the last change to be logged");
        Assert.Contains(log.Lines, line => line.Contains("POST /api/v1/patient/ 201", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain("Chinnamma", line, StringComparison.OrdinalIgnoreCase));
        Assert.All(log.Lines, line => Assert.DoesNotContain(number[1..], line, StringComparison.Ordinal));

        void Known(JsonObject body) => (body["name"], body["phone_number"]) = ("Chinnamma Thomas", number);
    }
}
