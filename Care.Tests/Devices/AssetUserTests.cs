using System.Net;
using System.Net.Http.Json;
using Care.Tests.Beds;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Devices;

/// <summary>What assets do as users (contract 05, §2 and §4.7; 03, §13.1).</summary>
public sealed class AssetUserTests(CareSystem system)
{
    private const string PatientFromAsset = "/api/v1/consultation/patient_from_asset/";

    [Fact]
    public async Task An_asset_is_told_who_lies_in_the_bed_that_it_stands_at()
    {
        using var fixture = await DeviceFixture.Open(system);
        var (monitor, bed) = (await fixture.Monitor(), await fixture.Hospital.Bed());
        using var asset = fixture.AsAsset(monitor);
        await asset.GetAsync(PatientFromAsset).Refused(HttpStatusCode.NotFound, """{"detail":"No consultation bed found for this asset"}""");
        await fixture.Doctor.Link(monitor, bed, new { preset_name = "Face of bed 1" });
        await asset.GetAsync(PatientFromAsset).Refused(HttpStatusCode.NotFound, """{"detail":"No consultation bed found for this asset"}""");

        var consultation = (await fixture.Hospital.Begin()).Id();
        await fixture.Hospital.Nurse.Assign(consultation, bed, "2024-03-01T16:00").Ok();
        var told = await asset.GetAsync(PatientFromAsset).Ok();
        Assert.Equal((consultation, fixture.Hospital.PatientId.ToString(), bed.ToString()),
            (told.Text("consultation_id"), told.Text("patient_id"), told.Text("bed_id")));
        Assert.Empty(told.GetProperty("asset_beds").EnumerateArray());

        Assert.Equal(monitor.ToString(), Assert.Single((await asset.GetAsync(PatientFromAsset + "?preset_name=face").Ok()).GetProperty("asset_beds")
            .EnumerateArray()).GetProperty("asset_object").Id());
        Assert.Empty((await asset.GetAsync(PatientFromAsset + "?preset_name=foot%25").Ok()).GetProperty("asset_beds").EnumerateArray());
        await fixture.Hospital.Nurse.GetAsync(PatientFromAsset).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_asset_that_belongs_to_a_stay_is_told_whose_it_is()
    {
        using var fixture = await DeviceFixture.Open(system);
        var (ventilator, bed) = (await fixture.Hospital.Ventilator(), await fixture.Hospital.Bed());
        var consultation = (await fixture.Hospital.Begin()).Id();
        await fixture.Hospital.Nurse.Assign(consultation, bed, "2024-03-01T16:00", ventilator).Ok();
        using var asset = fixture.AsAsset(ventilator);
        Assert.Equal(consultation, (await asset.GetAsync(PatientFromAsset).Ok()).Text("consultation_id"));
    }

    [Fact]
    public async Task A_monitor_files_rounds_of_its_own_hospital()
    {
        using var fixture = await DeviceFixture.Open(system);
        using var other = await DeviceFixture.Open(system);
        var consultation = (await fixture.Hospital.Admit()).Id();
        var monitor = await fixture.Monitor();
        using var asset = fixture.AsAsset(monitor);
        var round = new { rounds_type = "AUTOMATED", taken_at = DateTimeOffset.UtcNow.AddMinutes(-1), pulse = 72, spo2 = 98 };
        var filed = await asset.PostAsJsonAsync($"/api/v1/consultation/{consultation}/daily_rounds/", round).Ok();
        Assert.Equal($"asset{monitor}", filed.GetProperty("created_by").Text("username"));
        Assert.Equal(filed.Id(),
            Assert.Single((await asset.GetAsync($"/api/v1/consultation/{consultation}/daily_rounds/").Ok()).GetProperty("results").EnumerateArray()).Id());
        await asset.GetAsync($"/api/v1/consultation/{consultation}/daily_rounds/{filed.Id()}/").Refused(HttpStatusCode.Forbidden);

        using var stranger = other.AsAsset(await other.Monitor());
        await stranger.PostAsJsonAsync($"/api/v1/consultation/{consultation}/daily_rounds/", round).Refused(HttpStatusCode.NotFound);
        await stranger.GetAsync($"/api/v1/consultation/{consultation}/daily_rounds/").Refused(HttpStatusCode.NotFound);
        Assert.Equal($"asset{monitor}", await system.Sql(
            "select u.username from change_log c join care_user u on u.pk = c.changed_by where c.kind = 'daily_round' and c.entity = $1 limit 1", filed.Id()));
    }

    [Fact]
    public async Task An_asset_sees_no_consultations_and_has_no_part_in_the_rest()
    {
        using var fixture = await DeviceFixture.Open(system);
        var consultation = (await fixture.Hospital.Begin()).Id();
        using var asset = fixture.AsAsset(await fixture.Monitor());
        Assert.Equal(0, (await asset.GetAsync("/api/v1/consultation/").Ok()).GetProperty("count").GetInt32());
        await asset.GetAsync($"/api/v1/consultation/{consultation}/").Refused(HttpStatusCode.NotFound);
        await asset.PatchAsJsonAsync($"/api/v1/consultation/{consultation}/", new { }).Refused(HttpStatusCode.Forbidden);
        await asset.GetAsync($"/api/v1/consultation/{consultation}/consents/").Refused(HttpStatusCode.Forbidden);
        await asset.GetAsync("/api/v1/patient/").Refused(HttpStatusCode.Forbidden);
        // Where its token is not taken, it is nobody.
        await asset.GetAsync("/api/v1/users/getcurrentuser/")
            .Refused(HttpStatusCode.Forbidden, """{"detail":"Authentication credentials were not provided."}""");
        await asset.GetAsync("/api/v1/asset/").Refused(HttpStatusCode.Forbidden, """{"detail":"Authentication credentials were not provided."}""");
    }

    [Fact]
    public async Task Users_of_assets_are_on_no_list()
    {
        using var fixture = await DeviceFixture.Open(system);
        var monitor = await fixture.Monitor();
        using var asset = fixture.AsAsset(monitor);
        await asset.GetAsync("/middleware/verify-asset").Ok();
        Assert.DoesNotContain($"asset{monitor}", await fixture.Doctor.GetStringAsync($"/api/v1/users/?username=asset{monitor}"), StringComparison.Ordinal);
    }
}
