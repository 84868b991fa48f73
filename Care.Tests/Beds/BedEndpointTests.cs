using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Beds;

/// <summary>Locations, beds, what stands at them and where its cameras look, over HTTP (contract 03, §2 and §4 to §8).</summary>
public sealed class BedEndpointTests(CareSystem system)
{
    [Fact]
    public async Task A_location_has_its_name_to_itself_and_goes_when_it_is_empty()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = $"/api/v1/facility/{fixture.Facility}/asset_location/";
        var made = await fixture.Nurse.PostAsJsonAsync(path, new { name = " Ward 1 ", location_type = 20, middleware_address = (string?)null }).Ok();
        Assert.Equal(("Ward 1", "WARD", "", ""), (made.Text("name"), made.Text("location_type"), made.Text("description"), made.Text("middleware_address")));
        Assert.Equal(fixture.Facility.ToString(), made.GetProperty("facility").Id());
        await fixture.Nurse.PostAsJsonAsync(path, new { name = "Ward 1", location_type = "ICU" })
            .Refused(HttpStatusCode.BadRequest, """{"name":["Asset location with this name and facility already exists."]}""");
        await fixture.Nurse.PostAsJsonAsync(path, new { name = "ward 1", location_type = "ICU" }).Ok();
        await fixture.Nurse.PostAsJsonAsync(path, new { name = "x", location_type = "ICU", middleware_address = "https://mw.example.org/" }).Refused(
            HttpStatusCode.BadRequest,
                """{"middleware_address":["The domain name is invalid. It should not start with scheme and should not end with a trailing slash."]}""");
        Assert.Equal(1, (await fixture.Nurse.GetAsync(path + "?search_text=Ward+1&limit=1").Ok()).GetProperty("results").GetArrayLength());

        var location = Guid.Parse(made.Id());
        var bed = await fixture.Nurse.Bed(fixture.Facility, location);
        var asset = await fixture.Doctor.Asset(location, "ONVIF");
        await fixture.Nurse.DeleteAsync($"{path}{location}/").Refused(HttpStatusCode.BadRequest, """["Cannot delete a Location with associated Beds"]""");
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.DeleteAsync($"/api/v1/bed/{bed}/").Succeeded();
        await fixture.Nurse.DeleteAsync($"{path}{location}/").Refused(HttpStatusCode.BadRequest, """["Cannot delete a Location with associated Assets"]""");
        await admin.DeleteAsync($"/api/v1/asset/{asset}/").Succeeded();
        await fixture.Nurse.DeleteAsync($"{path}{location}/").Succeeded();
        await fixture.Nurse.GetAsync($"{path}{location}/").Refused(HttpStatusCode.NotFound);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/bed/", new { name = "x", bed_type = "ICU", location, facility = fixture.Facility })
            .Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Several_beds_are_made_at_once_or_none()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var location = await fixture.Location();
        await fixture.Nurse.Bed(fixture.Facility, location, "ICU 3");
        var before = await BedCount();
        await fixture.Nurse.PostAsJsonAsync("/api/v1/bed/", Bed("icu", 5))
            .Refused(HttpStatusCode.BadRequest, """{"detail":"Bed with same name already exists in this location."}""");
        Assert.Equal(before, await BedCount());
        using var several = await fixture.Nurse.PostAsJsonAsync("/api/v1/bed/", Bed("HDU", 25));
        Assert.Equal((HttpStatusCode.Created, 0L), (several.StatusCode, several.Content.Headers.ContentLength));
        var listed = await fixture.Nurse.GetAsync($"/api/v1/bed/?location={location}&search_text=HDU&limit=50").Ok();
        Assert.Equal(
            Enumerable.Range(1, 25).Reverse().Select(number => $"HDU {number}"), listed.GetProperty("results").EnumerateArray()
                .Select(bed => bed.Text("name")!));
        Assert.Equal(before + 25, await BedCount());
        await fixture.Nurse.PostAsJsonAsync("/api/v1/bed/", Bed("x", 101))
            .Refused(HttpStatusCode.BadRequest, """{"number_of_beds":["Cannot create more than 100 beds at once."]}""");
        await fixture.Nurse.PostAsJsonAsync("/api/v1/bed/", Bed("hdu 7", 1))
            .Refused(HttpStatusCode.BadRequest, """{"name":["Bed with same name already exists in location."]}""");
        Assert.Equal("x", (await fixture.Nurse.PostAsJsonAsync("/api/v1/bed/", Bed("x", 0)).Ok()).Text("name"));

        object Bed(string name, int number) => new { name, bed_type = "ICU", description = "", location, facility = fixture.Facility, number_of_beds = number };

        async Task<int> BedCount() => (await fixture.Nurse.GetAsync($"/api/v1/facility/{fixture.Facility}/").Ok()).GetProperty("bed_count").GetInt32();
    }

    [Fact]
    public async Task A_bed_that_somebody_lies_in_stays()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var (bed, camera) = (await fixture.Bed(), await fixture.Doctor.Asset(await fixture.Location(), "ONVIF"));
        await fixture.Nurse.PostAsJsonAsync("/api/v1/assetbed/", new { asset = camera, bed }).Ok();
        var consultation = await fixture.Begin();
        await fixture.Nurse.Assign(consultation.Id(), bed, "2024-03-01T16:00").Ok();
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await fixture.Nurse.DeleteAsync($"/api/v1/bed/{bed}/").Refused(HttpStatusCode.Forbidden);
        await admin.DeleteAsync($"/api/v1/bed/{bed}/").Refused(HttpStatusCode.BadRequest, """["Bed is occupied. Please discharge the patient first"]""");
        await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = "2024-03-20T10:00:00Z" }).Succeeded();
        await admin.DeleteAsync($"/api/v1/bed/{bed}/").Succeeded();
        Assert.Equal(0, (await fixture.Nurse.GetAsync($"/api/v1/assetbed/?asset={camera}").Ok()).GetProperty("count").GetInt32());
        Assert.Equal(bed.ToString(), Assert.Single(await fixture.Nurse.Stays(consultation.Id())).GetProperty("bed_object").Id());
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/bed/{await fixture.Bed()}/", new { name = "x" }).Refused(
            HttpStatusCode.BadRequest, """{"location":["Field is Required"],"facility":["Field is Required"]}""");
    }

    [Fact]
    public async Task A_bed_has_one_monitor_and_as_many_cameras_as_there_is_room_for()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var (location, bed) = (await fixture.Location(), await fixture.Bed());
        var (first, second) = (await fixture.Doctor.Asset(location, "HL7MONITOR"), await fixture.Doctor.Asset(location, "HL7MONITOR"));
        var (camera, other) = (await fixture.Doctor.Asset(location, "ONVIF"), await fixture.Doctor.Asset(location, "ONVIF"));
        const string path = "/api/v1/assetbed/";
        await fixture.Nurse.PostAsJsonAsync(path, new { asset = first, bed }).Ok();
        await fixture.Nurse.PostAsJsonAsync(path, new { asset = second, bed })
            .Refused(HttpStatusCode.BadRequest, """{"asset":["Another HL7 Monitor is already linked to this bed."]}""");
        var link = await fixture.Nurse.PostAsJsonAsync(path, new { asset = camera, bed, meta = new { a = 1 } }).Ok();
        await fixture.Nurse.PostAsJsonAsync(path, new { asset = other, bed }).Ok();
        await fixture.Nurse.PostAsJsonAsync(path, new { asset = camera, bed })
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["Asset is already linked to bed"]}""");
        await fixture.Nurse.PostAsJsonAsync(path, new { asset = await fixture.Ventilator(), bed })
            .Refused(HttpStatusCode.BadRequest, """{"asset":["Asset is not a monitor or camera"]}""");
        await fixture.Nurse.PatchAsJsonAsync($"{path}{link.Id()}/", new { asset = camera })
            .Refused(HttpStatusCode.BadRequest, """{"asset":["Field is Required"],"bed":["Field is Required"]}""");
        Assert.Equal(1, (await fixture.Nurse.GetAsync($"/api/v1/bed/?location={location}&not_occupied_by_asset_type=VENTILATOR").Ok()).GetProperty("count")
            .GetInt32());
        Assert.Equal(0, (await fixture.Nurse.GetAsync($"/api/v1/bed/?location={location}&not_occupied_by_asset_type=HL7MONITOR").Ok()).GetProperty("count")
            .GetInt32());

        // Its presets have their names to themselves, go with the link, and the names are free then.
        var presets = $"{path}{link.Id()}/camera_presets/";
        var face = await fixture.Nurse.PostAsJsonAsync(presets, new { name = "Face", position = new { x = 0.5, y = -1, zoom = 2 } }).Ok();
        Assert.Equal(camera.ToString(), face.GetProperty("asset_bed").GetProperty("asset_object").Id());
        var links = (await fixture.Nurse.GetAsync($"{path}?asset={other}").Ok()).GetProperty("results")[0].Id();
        const string taken = """{"name":["Name should be unique. Another preset related to this bed already uses the same name."]}""";
        await fixture.Nurse.PostAsJsonAsync($"{path}{links}/camera_presets/", new { name = "Face", position = new { x = 1, y = 1, zoom = 1 } })
            .Refused(HttpStatusCode.BadRequest, taken);
        await fixture.Nurse.PatchAsJsonAsync($"{presets}{face.Id()}/", new { name = "Face" }).Refused(HttpStatusCode.BadRequest, taken);
        await fixture.Nurse.PatchAsJsonAsync($"{presets}{face.Id()}/", new { position = new { x = "1", y = 1, zoom = 1 } }).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(1, (await fixture.Nurse.GetAsync($"/api/v1/bed/{bed}/camera_presets/").Ok()).GetProperty("count").GetInt32());
        Assert.Equal(1, (await fixture.Doctor.GetAsync($"/api/v1/asset/{camera}/camera_presets/").Ok()).GetProperty("count").GetInt32());
        await fixture.Nurse.DeleteAsync($"{path}{link.Id()}/").Succeeded();
        var again = (await fixture.Nurse.PostAsJsonAsync(path, new { asset = camera, bed }).Ok()).Id();
        Assert.Equal(0, (await fixture.Nurse.GetAsync($"{path}{again}/camera_presets/").Ok()).GetProperty("count").GetInt32());
        await fixture.Nurse.PostAsJsonAsync($"{path}{again}/camera_presets/", new { name = "Face", position = new { x = 1, y = 1, zoom = 1 } }).Ok();
    }

    [Fact]
    public async Task The_central_nursing_station_shows_who_lies_at_a_monitor()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var location = await fixture.Location();
        var (bed, empty) = (await fixture.Bed("B 1"), await fixture.Bed("A 1"));
        foreach (var at in (Guid[])[bed, empty])
        {
            await fixture.Nurse.PostAsJsonAsync("/api/v1/assetbed/", new { asset = await fixture.Doctor.Asset(location, "HL7MONITOR"), bed = at }).Ok();
        }

        await fixture.Nurse.Assign((await fixture.Begin()).Id(), bed, "2024-03-01T16:00").Ok();
        var path = $"/api/v1/facility/{fixture.Facility}/patient_asset_beds/?asset_class=HL7MONITOR";
        var occupied = (await fixture.Nurse.GetAsync(path + "&bed_is_occupied=true").Ok()).GetProperty("results");
        var shown = Assert.Single(occupied.EnumerateArray());
        Assert.Equal((bed.ToString(), fixture.PatientId.ToString()), (shown.GetProperty("bed").Id(), shown.GetProperty("patient").Id()));
        Assert.Equal("2024-03-01T16:00:00+05:30", shown.GetProperty("patient").GetProperty("last_consultation").GetProperty("current_bed").Text("start_date"));
        var all = (await fixture.Nurse.GetAsync(path + "&ordering=bed__name").Ok()).GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["A 1", "B 1"], all.Select(entry => entry.GetProperty("bed").Text("name")));
        Assert.Equal(JsonValueKind.Null, all[0].GetProperty("patient").ValueKind);
        Assert.Equal(1, (await fixture.Nurse.GetAsync($"/api/v1/facility/{fixture.Facility}/asset_location/?bed_is_occupied=true").Ok()).GetProperty("count")
            .GetInt32());
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        Assert.Equal(0, (await stranger.GetAsync(path).Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Patients_are_listed_by_the_kind_and_the_place_of_their_beds()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var location = await fixture.Location();
        await fixture.Nurse.Assign((await fixture.Begin()).Id(), await fixture.Bed("B", "ISOLATION"), "2024-03-01T16:00").Ok();
        var icu = await fixture.WithAnotherPatient();
        await fixture.Nurse.Assign((await icu.Begin()).Id(), await fixture.Bed("A", "ICU"), "2024-03-01T16:00").Ok();
        var none = await fixture.WithAnotherPatient();
        await none.Begin();
        await Lists("last_consultation_admitted_bed_type_list=1", fixture);
        await Lists("last_consultation_admitted_bed_type_list=1,None", fixture, none);
        await Lists("last_consultation_admitted_bed_type=ICU", icu);
        await Lists("last_consultation_admitted_bed_type=2", fixture, icu, none);
        await Lists($"last_consultation_current_bed__location={location}", fixture, icu);
        await Lists($"last_consultation_current_bed__location={Guid.NewGuid()}");
        var ordered = (await fixture.Nurse.GetAsync($"/api/v1/patient/?facility={fixture.Facility}&ordering=last_consultation__current_bed__bed__name").Ok())
            .GetProperty("results");
        Assert.Equal([icu.PatientId.ToString(), fixture.PatientId.ToString(), none.PatientId.ToString()], ordered.EnumerateArray()
            .Select(patient => patient.Id()));

        async Task Lists(string query, params ConsultationFixture[] patients)
        {
            var listed = (await fixture.Nurse.GetAsync($"/api/v1/patient/?facility={fixture.Facility}&{query}").Ok()).GetProperty("results");
            Assert.Equal(patients.Select(patient => patient.PatientId.ToString()).Order(), listed.EnumerateArray().Select(patient => patient.Id()).Order());
        }
    }

    [Fact]
    public async Task Discharged_patients_are_listed_by_the_bed_of_their_last_stay()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Nurse.Assign(consultation.Id(), await fixture.Bed(type: "ISOLATION"), "2024-03-01T16:00").Ok();
        await fixture.Nurse.Assign(consultation.Id(), await fixture.Bed(type: "ICU"), "2024-03-01T18:00").Ok();
        await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = "2024-03-20T10:00:00Z" }).Succeeded();
        Assert.Equal((1, 0, 0), (await Count("2"), await Count("1"), await Count("None")));

        async Task<int> Count(string types) =>
            (await fixture.Nurse.GetAsync($"/api/v1/facility/{fixture.Facility}/discharged_patients/?last_consultation_admitted_bed_type_list={types}").Ok())
                .GetProperty("count").GetInt32();
    }
}
