using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.ExternalResults.ExternalResultFixture;

namespace Care.Tests.ExternalResults;

/// <summary>External results know whether a patient with their SRF id was registered (contract 04, §3.2 rule 8 and §9.4 rule 5).</summary>
public sealed class LinkedPatientTests(CareSystem system)
{
    [Fact]
    public async Task A_result_whose_patient_is_registered_already_says_so_at_once()
    {
        var srf = SrfId();
        var facility = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, facility);
        await nurse.Register(facility, body => body["srf_id"] = srf.ToUpperInvariant());
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        Assert.True((await admin.Uploaded(srf)).GetProperty("patient_created").GetBoolean());
    }

    [Fact]
    public async Task Every_result_of_a_patient_says_so_once_the_patient_is_registered_or_has_its_number()
    {
        var (registered, renamed) = (SrfId(), SrfId());
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.Upload(Row(registered), Row(registered.ToUpperInvariant()), Row(renamed)).Succeeded();
        var modified = (await admin.Results(registered))[0].Text("modified_date");
        var facility = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, facility);
        var patient = await nurse.Register(facility, body => body["srf_id"] = registered);
        await AllCreated(registered, 2);
        Assert.Equal(modified, (await admin.Results(registered))[0].Text("modified_date"));

        await nurse.PatchAsJsonAsync($"/api/v1/patient/{patient.Id()}/", new { srf_id = renamed }).Ok();
        await AllCreated(renamed, 1);

        // Said by hand, it stays so until a patient is registered anew.
        var path = $"{Root}{(await admin.Results(renamed))[0].Number("id")}/";
        await admin.PatchAsJsonAsync(path, new { patient_created = false }).Ok();
        await nurse.PatchAsJsonAsync($"/api/v1/patient/{patient.Id()}/", new { srf_id = renamed, name = "Asha" }).Ok();
        Assert.False((await admin.GetAsync(path).Ok()).GetProperty("patient_created").GetBoolean());

        Task AllCreated(string srf, int count) => Eventually.Holds(
            () => admin.Results(srf),
            results => results.Count == count && results.All(result => result.GetProperty("patient_created").GetBoolean()),
            "the link to the patient");
    }
}
