using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Beds;

/// <summary>
/// What a nurse of the hospital next door gets who knows the ids of this one's locations, beds, assets and stays (contract 03, whole): the sweeps of all routes
/// send no bodies, and these name what is not hers in bodies and filters, and move her own things here.
/// </summary>
public sealed class NextDoorTests(CareSystem system)
{
    private const HttpStatusCode Invalid = HttpStatusCode.BadRequest;
    private const HttpStatusCode Denied = HttpStatusCode.Forbidden;
    private const HttpStatusCode Missing = HttpStatusCode.NotFound;

    [Fact]
    public async Task Nothing_here_is_read_or_changed_from_next_door()
    {
        using var here = await ConsultationFixture.Open(system);
        using var there = await ConsultationFixture.Open(system);
        var (mine, hers) = (await Furnished.Of(here), await Furnished.Of(there));
        var user = await system.User(UserType.Nurse, set => set with { HomeFacility = there.Facility, Facilities = [there.Facility] });
        using var nurse = await system.SignedIn(user);

        var position = new { x = 1, y = 1, zoom = 1 };
        var start = $"{DateTimeOffset.UtcNow:O}";
        (HttpMethod Method, string Path, object Body, HttpStatusCode Right)[] calls =
        [
            (HttpMethod.Post, $"facility/{here.Facility}/asset_location/", new { name = "x", location_type = "ICU" }, Denied),
            (HttpMethod.Patch, $"facility/{here.Facility}/asset_location/{mine.Location}/", new { name = "x" }, Denied),
            (HttpMethod.Patch, $"facility/{there.Facility}/asset_location/{mine.Location}/", new { name = "x" }, Missing),
            (HttpMethod.Delete, $"facility/{there.Facility}/asset_location/{mine.Empty}/", new { }, Missing),
            (HttpMethod.Post, "bed/", NewBed(mine.Location, here.Facility, 1), Denied),
            (HttpMethod.Post, "bed/", NewBed(mine.Location, here.Facility, 3), Denied),
            // Each half of it is hers once.
            (HttpMethod.Post, "bed/", NewBed(mine.Location, there.Facility, 1), Denied),
            (HttpMethod.Post, "bed/", NewBed(mine.Location, there.Facility, 3), Denied),
            (HttpMethod.Post, "bed/", NewBed(hers.Location, here.Facility, 1), Denied),
            (HttpMethod.Put, $"bed/{mine.Bed}/", NewBed(hers.Location, there.Facility, 1), Missing),
            (HttpMethod.Patch, $"bed/{hers.Bed}/", new { location = mine.Location, facility = here.Facility }, Denied),
            (HttpMethod.Patch, $"bed/{hers.Bed}/", new { location = mine.Location, facility = there.Facility }, Denied),
            (HttpMethod.Post, "assetbed/", new { asset = mine.Camera, bed = mine.Free }, Denied),
            (HttpMethod.Post, "assetbed/", new { asset = mine.Camera, bed = hers.Bed }, Denied),
            (HttpMethod.Post, "assetbed/", new { asset = hers.Camera, bed = mine.Bed }, Denied),
            (HttpMethod.Patch, $"assetbed/{hers.Link}/", new { asset = mine.Camera, bed = hers.Free }, Denied),
            (HttpMethod.Patch, $"assetbed/{mine.Link}/", new { asset = hers.Camera, bed = hers.Free }, Missing),
            (HttpMethod.Delete, $"assetbed/{mine.Link}/", new { }, Missing),
            (HttpMethod.Post, $"assetbed/{mine.Link}/camera_presets/", new { name = "x", position }, Missing),
            (HttpMethod.Patch, $"assetbed/{mine.Link}/camera_presets/{mine.Preset}/", new { name = "x" }, Missing),
            // By way of a link of her own.
            (HttpMethod.Patch, $"assetbed/{hers.Link}/camera_presets/{mine.Preset}/", new { name = "x" }, Missing),
            (HttpMethod.Delete, $"assetbed/{hers.Link}/camera_presets/{mine.Preset}/", new { }, Missing),
            (HttpMethod.Post, "consultationbed/", new { consultation = mine.Consultation, bed = mine.Free, start_date = start }, Invalid),
            (HttpMethod.Post, "consultationbed/", new { consultation = mine.Consultation, bed = hers.Free, start_date = start }, Missing),
            (HttpMethod.Post, "consultationbed/", new { consultation = hers.Consultation, bed = mine.Free, start_date = start }, Invalid),
            (HttpMethod.Post, "consultationbed/", new
            {
                consultation = hers.Consultation,
                bed = hers.Free,
                start_date = start,
                assets = new[] { mine.Ventilator },
            }, Invalid),
            (HttpMethod.Patch, $"consultationbed/{mine.Stay}/", new { consultation = mine.Consultation, bed = mine.Bed, start_date = start }, Missing),
            (HttpMethod.Patch, $"consultationbed/{hers.Stay}/", new { consultation = hers.Consultation, bed = mine.Free, start_date = start }, Invalid),
            (HttpMethod.Post, "asset/", BedFixture.AssetBody(mine.Location, null), Denied),
            (HttpMethod.Patch, $"asset/{mine.Camera}/", new { name = "x" }, Missing),
            (HttpMethod.Patch, $"asset/{hers.Camera}/", new { location = mine.Location }, Denied),
            (HttpMethod.Post, $"asset/{mine.Camera}/operate_assets/", new { action = new { type = "get_status" } }, Missing),
            (HttpMethod.Patch, $"asset/{mine.Camera}/service_records/{mine.Service}/", new { note = "x" }, Missing),
            (HttpMethod.Patch, $"asset/{hers.Camera}/service_records/{mine.Service}/", new { note = "x" }, Missing),
            (HttpMethod.Post, "asset/set_default_user_location/", new { location = mine.Location }, Missing),
            // Whoever admits at the one hospital can't do it to a bed of the other.
            (HttpMethod.Post, "consultation/", ConsultationFixture.Body(
                (await there.WithAnotherPatient()).PatientId, there.DoctorKey, body => body["bed"] = mine.Free.ToString()), Invalid),
        ];
        List<string> wrong = [];
        foreach (var (method, path, body, right) in calls)
        {
            using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = JsonContent.Create(body) };
            using var answer = await nurse.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != right || text.Contains(mine.Name, StringComparison.Ordinal))
            {
                wrong.Add($"{method} {path} {JsonSerializer.Serialize(body)}: {(int)answer.StatusCode}, not {(int)right}: {text}");
            }
        }

        foreach (var path in (string[])
        [
            $"bed/?facility={here.Facility}", $"bed/?location={mine.Location}", $"assetbed/?facility={here.Facility}", $"assetbed/?asset={mine.Camera}",
                $"assetbed/?bed={mine.Bed}", $"consultationbed/?consultation={mine.Consultation}", $"consultationbed/?bed={mine.Bed}",
                $"asset/?facility={here.Facility}", $"asset/?location={mine.Location}", $"asset/?qr_code_id={mine.Name}", $"asset/?search_text={mine.Name}",
                $"asset_transaction/?external_id={mine.Camera}", $"asset_transaction/?qr_code_id={mine.Name}", $"facility/{here.Facility}/patient_asset_beds/",
                $"facility/{here.Facility}/patient_asset_beds/?location={mine.Location}", $"asset/{mine.Camera}/service_records/",
        ])
        {
            if ((await nurse.GetAsync($"/api/v1/{path}").Ok()).GetProperty("count").GetInt32() != 0)
            {
                wrong.Add($"GET {path} lists something.");
            }
        }

        using var file = await nurse.GetAsync($"/api/v1/asset/?csv=true&facility={here.Facility}");
        Assert.Single((await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.True(wrong is [], string.Join('\n', wrong));
        Assert.Equal(0L, await system.Sql(
            "select count(*) from change_log where entity = any($1) and changed_by = (select pk from care_user where id = $2)",
            (string[])[.. mine.Ids.Select(id => id.ToString())], user.Id));

        static object NewBed(Guid location, Guid facility, int number) =>
            new { name = "Hers", bed_type = "ICU", description = "", location, facility, number_of_beds = number };
    }

    /// <summary>
    /// A hospital with something of everything: a patient in a bed with a ventilator, a camera at the bed that has been moved, and a free bed.
    /// </summary>
    private sealed record Furnished(
        string Name, string Consultation, Guid Location, Guid Empty, Guid Bed, Guid Free, Guid Camera, Guid Ventilator, Guid Link, Guid Preset, Guid Stay,
            Guid Service)
    {
        public IEnumerable<Guid> Ids => [Location, Empty, Bed, Free, Camera, Ventilator, Link, Preset, Stay, Service, Guid.Parse(Consultation)];

        public static async Task<Furnished> Of(ConsultationFixture hospital)
        {
            var name = "mark" + Guid.NewGuid().ToString("N");
            var doctor = hospital.Doctor;
            var (location, empty) = (await doctor.Location(hospital.Facility, name), await doctor.Location(hospital.Facility));
            var (bed, free) = (await doctor.Bed(hospital.Facility, location, name), await doctor.Bed(hospital.Facility, location));
            var camera = await doctor.Asset(empty, "ONVIF", body =>
                (body["name"], body["qr_code_id"], body["last_serviced_on"], body["note"]) = (name, name, "2024-03-01", name));
            await doctor.PatchAsJsonAsync($"/api/v1/asset/{camera}/", new { location }).Ok();
            var ventilator = await doctor.Asset(location, "VENTILATOR", body => body["name"] = name);
            var link = await doctor.Link(camera, bed);
            var preset = await doctor.PostAsJsonAsync(
                $"/api/v1/assetbed/{link}/camera_presets/", new { name, position = new { x = 1, y = 1, zoom = 1 } }).Ok();
            var consultation = (await hospital.Begin()).Id();
            var stay = await doctor.Assign(consultation, bed, "2024-03-01T16:00", ventilator).Ok();
            var service = (await doctor.GetAsync($"/api/v1/asset/{camera}/service_records/").Ok()).GetProperty("results")[0];
            return new(
                name, consultation, location, empty, bed, free, camera, ventilator, link, Guid.Parse(preset.Id()), Guid.Parse(stay.Id()),
                    Guid.Parse(service.Id()));
        }
    }
}
