using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Grains.Users;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Ambulances;
using Care.Tests.Beds;
using Care.Tests.Consultations;
using Care.Tests.ExternalResults;
using Care.Tests.Inventory;
using Care.Tests.Investigations;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Rounds;
using Care.Tests.Samples;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Binding.Hostile;

/// <summary>
/// A system of its own, since what is stored there shows in every list, with one object of everything that the API can make, and a superuser, from whom nothing
/// is kept.
/// </summary>
public sealed class HostileFixture : IAsyncLifetime
{
    /// <summary>A link between an asset and a bed is made once: there are beds for more links than the sweep makes.</summary>
    private const int SpareBeds = 4_000;

    private const int BedsAtOnce = 100;

    /// <summary>A service record is changed a hundred times at the most.</summary>
    private const int Records = 20;

    /// <summary>A patient who was moved in the year 2999 is not moved again: there are more than such times in the sweep.</summary>
    private const int Movers = 60;

    private static readonly DateTimeOffset FirstMove = new(2024, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string> known = [];
    private IReadOnlyList<string> spareBeds = [];
    private IReadOnlyList<string> records = [];
    private List<string> movers = [];
    private int turn;

    /// <summary>On a busy machine a sweep outlives the usual token.</summary>
    public CareSystem System { get; } = new() { AccessTokenLifetime = TimeSpan.FromHours(1) };

    /// <summary>The sender of everything.</summary>
    public HttpClient Superuser { get; private set; } = null!;

    /// <summary>A patient with a one-time password's token.</summary>
    public HttpClient Patient { get; private set; } = null!;

    /// <summary>The integer key of a doctor of the facility.</summary>
    internal int Doctor { get; private set; }

    /// <summary>A facility that the first one serves.</summary>
    internal Guid Spoke { get; private set; }

    /// <summary>Bodies that a route takes beside what it shows itself.</summary>
    internal IReadOnlyDictionary<string, Func<JsonObject>> Samples { get; private set; } = null!;

    /// <summary>Routes of which no body is taken here, and why. Their readers are swept all the same.</summary>
    internal static IReadOnlyDictionary<string, string> TakesNone { get; } = new Dictionary<string, string>
    {
        ["/api/v1/auth/login/"] = "needs a password",
        ["/api/v1/auth/token/refresh/"] = "needs a token",
        ["/api/v1/auth/token/verify/"] = "needs a token",
        ["/api/v1/password_reset/"] = "needs a user's name",
        ["/api/v1/password_reset/check/"] = "needs a token",
        ["/api/v1/password_reset/confirm/"] = "needs a token",
        ["/api/v1/password_change/"] = "would sign the sender out",
        ["/api/v1/otp/token/login/"] = "needs a one-time password",
        ["/api/v1/users/{username}/profile_picture/"] = "takes a picture",
        ["/api/v1/facility/{facility}/cover_image/"] = "takes a picture",
        ["/api/v1/facility/{facility}/capacity/"] = "the scene has one of the type; it is changed instead",
        ["/api/v1/facility/{facility}/hospital_doctor/"] = "the scene has one of the area; it is changed instead",
        ["/api/v1/facility/{facility}/spokes/"] = "the scene has the link; it is changed instead",
        ["PUT /api/v1/facility/{facility}/spokes/{link}/"] = "a link's spoke is no other's; PATCH changes what can be",
        ["/api/v1/facility/{facility}/min_quantity/"] = "the scene has that of the item; it is changed instead",
        ["/api/v1/ambulance/{ambulance}/remove_driver/"] = "a driver is removed once",
        ["/api/v1/users/{username}/add_facility/"] = "the link is made once",
        ["/api/v1/users/{username}/clear_home_facility/"] = "the home is cleared once",
        ["/api/v1/users/{username}/delete_facility/"] = "the link is removed once",
        ["/api/v1/patient/{patient}/transfer/"] = "the patient is dead by then",
        ["/api/v1/shift/{shift}/transfer/"] = "the request was changed to all that it can be by then",
        ["POST /api/v1/shift/"] = "a patient has one request; it is changed instead",
        ["/api/v1/users/{username}/skill/"] = "the scene has the link; it is changed instead",
        ["/api/v1/consultation/{consultation}/diagnoses/"] = "the scene has the diagnosis; it is changed instead",
        ["/api/v1/consultation/{consultation}/consents/"] = "the scene has one of the type; it is changed instead",
        ["/api/v1/consultation/{consultation}/prescription_administration/{administration}/archive/"] = "needs no body, and archives once",
        ["/api/v1/consultation/{consultation}/email_discharge_summary/"] = "needs a stay that ended",
        ["/api/v1/asset/{asset}/operate_assets/"] = "needs a middleware that answers",
        ["/ops/jobs/send-again/"] = "needs a job that failed",
        ["/ops/jobs/drop/"] = "needs a job that failed",
        ["/ops/schedule/run/"] = "needs the origin of the operators' page",
    };

    /// <summary>By which fields an object is gone, so that all that is sent after is sent to nobody. They are read as other fields are.</summary>
    internal static ILookup<string, string> Ends { get; } =
        new[] { ("/api/v1/ambulance/{ambulance}/", "deleted") }.ToLookup(end => end.Item1, end => end.Item2);

    internal IReadOnlyList<SweptRoute> Routes { get; private set; } = [];

    /// <summary>What a route takes beside what it shows itself.</summary>
    internal JsonObject SampleOf(SweptRoute route) =>
        Samples.TryGetValue(route.ToString(), out var sample) || Samples.TryGetValue(route.Template, out sample) ? sample() : [];

    /// <summary>The objects of the scene by the names that paths give them.</summary>
    internal IReadOnlyDictionary<string, string> Known => known;

    public async ValueTask InitializeAsync()
    {
        await System.InitializeAsync();
        var (facility, spoke) = (await System.Facility(), await System.Facility());
        Superuser = await System.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true, Facilities = [facility], HomeFacility = facility });
        var doctor = await System.User(UserType.Doctor, set => set with { HomeFacility = facility, Facilities = [facility] });
        using var client = await System.SignedIn(doctor);
        var (ill, well) = (await client.Register(facility), await client.Register(facility));
        var below = $"/api/v1/facility/{facility}";
        await Made(Superuser, $"{below}/capacity/", new { room_type = 100, total_capacity = 4, current_capacity = 2 });
        await Made(Superuser, $"{below}/hospital_doctor/", new { area = 1, count = 1 });
        await Made(Superuser, $"{below}/spokes/", new { spoke });
        await Made(Superuser, $"{below}/patient_stats/", new { entry_date = "2026-01-01", num_patients_visited = 1 });
        await Superuser.Add(facility, 20).Ok();
        await Superuser.Flag(facility, (await Superuser.Use(facility, 2.5).Ok()).Id()).Succeeded();
        await Made(Superuser, InventoryFixture.Minimums(facility), new { item = 1, min_quantity = 30 });
        await Superuser.PostAsJsonAsync(AmbulanceFixture.Root, AmbulanceFixture.Body()).Ok();
        var doctorKey = await client.Key(doctor);
        (Doctor, Spoke) = (doctorKey, spoke);
        var location = await client.Location(facility);
        var bed = await client.Bed(facility, location);
        var consultation =
            (await Made(client, "/api/v1/consultation/", ConsultationFixture.Body(Guid.Parse(ill.Id()), doctorKey, body => body["bed"] = bed.ToString()))).Id();
        var camera = await client.Asset(location, "ONVIF", body => (body["last_serviced_on"], body["note"]) = ("2024-03-01", "Lens"));
        var link = (await Made(client, "/api/v1/assetbed/", new { asset = camera, bed })).Id();
        await PrepareWard(client, facility, camera, location, doctorKey);
        await Made(client, $"/api/v1/assetbed/{link}/camera_presets/", new { name = "Face", position = new { x = 1, y = 1, zoom = 1 } });
        var round = JsonNode.Parse(DailyRoundEndpointTests.EveryField)!.AsObject();
        await Made(client, $"/api/v1/consultation/{consultation}/daily_rounds/", round);
        await Made(client, $"/api/v1/consultation/{consultation}/consents/", new { type = 1 });
        await Made(client, $"/api/v1/consultation/{consultation}/symptoms/", new { symptom = 9, other_symptom = "Hiccup", onset_date = "2024-03-01" });
        var prescription = (await Made(client, PrescriptionFixture.PathOf(consultation), PrescriptionFixture.Titrated(TestMedicines.Panadol))).Id();
        var administered = await Made(client, $"{PrescriptionFixture.PathOf(consultation)}{prescription}/administer/", new { dosage = "1 mg" });
        await Made(client, $"{PrescriptionFixture.GivenPathOf(consultation)}{administered.Id()}/archive/", new { });
        await Made(client, $"{PrescriptionFixture.PathOf(consultation)}{prescription}/administer/", new { dosage = "1 mg" });
        var (investigation, bloodGroup) = (await System.Investigation(TestInvestigations.Potassium), await System.Investigation(TestInvestigations.BloodGroup));
        var group = await System.InvestigationGroupKey("Haematology");
        var investigations = $"/api/v1/consultation/{consultation}/investigation/";
        await client.PostAsJsonAsync(investigations, new
        {
            investigations = new object[] { new { investigation, value = 4, notes = "x", group }, new { investigation = bloodGroup, notes = "A+" } },
        }).Succeeded();
        var value = (await client.GetAsync(investigations).Ok()).GetProperty("results")[0].Id();
        var sample = (await Made(client, SampleFixture.Path, SampleFixture.Body(Guid.Parse(ill.Id())))).Id();
        // Complete and still awaited, since from there the same step may be taken again.
        await client.PatchAsJsonAsync($"{SampleFixture.Path}{sample}/", new { status = "APPROVED" }).Ok();
        await client.PatchAsJsonAsync($"{SampleFixture.Path}{sample}/", new { status = "COMPLETED", result = "AWAITING" }).Ok();
        await Made(Superuser, $"/api/v1/patient/{ill.Id()}/notes/", new { note = "Quiet", thread = 10 });
        var file = await Made(Superuser, "/api/v1/files/",
            new { file_type = "PATIENT", name = "Scan", associating_id = ill.Id(), original_name = "x.pdf", mime_type = "application/pdf" });
        var shift = await Made(client, "/api/v1/shift/", new { patient = ill.Id(), origin_facility = facility, status = "PENDING", reason = "ICU" });
        await Made(Superuser, $"/api/v1/shift/{shift.Id()}/comment/", new { comment = "Soon" });
        var resource = await Made(client, "/api/v1/resource/", ResourceOf(facility, spoke));
        await Made(client, $"/api/v1/resource/{resource.Id()}/comment/", new { comment = "Soon" });
        await Superuser.Upload(ExternalResultFixture.Row(change: row => row["is_repeat"] = true)).Succeeded();
        using var posted = await Superuser.PostAsJsonAsync("/api/v1/notification/notify/", new { facility, message = "Drill" });
        await Eventually.Holds(() => Superuser.GetAsync("/api/v1/notification/").Ok(), list => list.GetProperty("count").GetInt32() > 0, "the notification");
        await SkillCatalogue.Load(System.Database);
        var skill = (await Superuser.GetAsync("/api/v1/skill/?limit=1").Ok()).GetProperty("results")[0].Id();
        await Made(Superuser, $"/api/v1/users/{doctor.Username}/skill/", new { skill });
        (string Name, string Id)[] named =
        [
            ("username", doctor.Username), ("facility", facility.ToString()), ("patient", ill.Id()), ("consultation", consultation),
                ("prescription", prescription), ("shift", shift.Id()), ("sample", sample),
                ("resource", resource.Id()),
                ("file", file.Id()),
            ("bucket", "care"), ("key", "patient/x.pdf"), ("qr", "nobody-has-it"), ("pk", "1"), ("asset", camera.ToString()), ("bed", bed.ToString()),
                ("location", location.ToString()), ("value", value), ("investigation", investigation.ToString()),
                ("group", (await System.InvestigationGroup("Haematology")).ToString()),
        ];
        foreach (var (name, id) in named)
        {
            known[name] = id;
        }

        Samples = new Dictionary<string, Func<JsonObject>>(
            [.. SamplesOf(facility, spoke, ill.Id(), well.Id(), doctorKey, skill, round),
                .. InvestigationSamplesOf(investigation, value, group),
                .. WardSamplesOf(facility, location)]);
        Patient = await SignedInByCode(ill.Text("phone_number")!);
        Routes = await SweptRoute.All(System.FrontEndServices.GetRequiredService<EndpointDataSource>(), Superuser, known);
    }

    /// <summary>Where the next body is sent, and what it is made of: another object each time where one takes few changes.</summary>
    internal async Task<SweepTarget> Target(SweptRoute route) => route.Template switch
    {
        "/api/v1/asset/{asset}/service_records/{record}/" => new(
            $"/api/v1/asset/{known["asset"]}/service_records/{records[Interlocked.Increment(ref turn) % records.Count]}/", SampleOf(route)),
        "/api/v1/consultationbed/{stay}/" => await StayToChange(),
        _ => new(route.Path, SampleOf(route)),
    };

    /// <summary>A stay that is open, and the move of it to yet another bed. A patient whom the sweep has moved in the year 2999 moves no more.</summary>
    private async Task<SweepTarget> StayToChange()
    {
        for (var tries = 0; tries < movers.Count; tries++)
        {
            var move = Move();
            using var moved = await Superuser.PostAsJsonAsync("/api/v1/consultationbed/", move);
            if (moved.IsSuccessStatusCode)
            {
                var change = Move();
                change["consultation"] = move["consultation"]!.DeepClone();
                return new($"/api/v1/consultationbed/{JsonElement.Parse(await moved.Content.ReadAsStringAsync()).Id()}/", change);
            }
        }

        throw new InvalidOperationException("No patient of the scene moves any more.");
    }

    /// <summary>The next patient's move into a bed in which nobody has lain, later than all moves before.</summary>
    private JsonObject Move()
    {
        var number = Interlocked.Increment(ref turn);
        return new()
        {
            ["consultation"] = movers[number % movers.Count],
            ["bed"] = spareBeds[number % spareBeds.Count],
            ["start_date"] = FirstMove.AddSeconds(number).ToString("O"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Superuser.Dispose();
        Patient.Dispose();
        await System.DisposeAsync();
    }

    /// <summary>Beds, patients who can be moved, and records of service, enough of each.</summary>
    private async Task PrepareWard(HttpClient client, Guid facility, Guid asset, Guid location, int doctor)
    {
        var spare = await client.Location(facility);
        for (var made = 0; made < SpareBeds; made += BedsAtOnce)
        {
            var beds = BedOf(spare, facility);
            beds["number_of_beds"] = BedsAtOnce;
            await client.PostAsJsonAsync("/api/v1/bed/", beds).Succeeded();
        }

        spareBeds = [.. (await client.GetAsync($"/api/v1/bed/?location={spare}&limit={SpareBeds}").Ok()).GetProperty("results").EnumerateArray()
            .Select(bed => bed.Id())];
        List<string> begun = [];
        for (var patient = 0; patient < Movers; patient++)
        {
            var id = Guid.Parse((await client.Register(facility)).Id());
            begun.Add((await Made(client, "/api/v1/consultation/", ConsultationFixture.Body(id, doctor))).Id());
        }

        movers = begun;
        for (var day = 1; day <= Records; day++)
        {
            await client.PatchAsJsonAsync(
                $"/api/v1/asset/{asset}/", new { location, last_serviced_on = $"2024-02-{day:00}", note = "Lens" }).Ok();
        }

        records = [.. (await client.GetAsync($"/api/v1/asset/{asset}/service_records/?limit={Records}").Ok()).GetProperty("results").EnumerateArray()
            .Select(record => record.Id())];
    }

    /// <summary>The parameters without which a route answers nothing.</summary>
    internal string QueryOf(SweptRoute route) =>
        route.Template.StartsWith("/api/v1/files/", StringComparison.Ordinal) && route.Method != "POST"
            ? $"?file_type=PATIENT&associating_id={known["patient"]}"
            : route.Template.StartsWith("/api/v1/patient/{patient}/investigation/", StringComparison.Ordinal) ? $"?investigations={known["investigation"]}"
            : route.Template.EndsWith("/inventory/delete_last/", StringComparison.Ordinal) ? "?item=1"
            : "";

    internal HttpClient ClientOf(SweptRoute route) => route.Template.StartsWith("/api/v1/otp/", StringComparison.Ordinal) ? Patient : Superuser;

    private static Dictionary<string, Func<JsonObject>> SamplesOf(
        Guid facility, Guid spoke, string ill, string well, int doctor, string skill, JsonObject round) => new()
        {
            ["/api/v1/facility/"] = () => new()
            {
                ["name"] = "Hospital",
                ["facility_type"] = "Private Hospital",
                ["features"] = new JsonArray(1),
                ["address"] = "1 Test Road",
                ["phone_number"] = "+919999999888",
                ["state"] = TestPlaces.State,
                ["district"] = TestPlaces.District,
                ["local_body"] = TestPlaces.LocalBody,
            },
            ["/api/v1/facility/{facility}/spokes/"] = () => new() { ["spoke"] = spoke.ToString() },
            ["PUT /api/v1/facility/{facility}/spokes/{link}/"] = () => new() { ["spoke"] = spoke.ToString() },
            ["PATCH /api/v1/facility/{facility}/spokes/{link}/"] = () => new() { ["relationship"] = 1 },
            ["/api/v1/facility/{facility}/inventory/"] = () =>
                new() { ["item"] = 1, ["unit"] = 2, ["quantity"] = 1.5, ["is_incoming"] = true },
            ["/api/v1/ambulance/"] = () => AmbulanceFixture.Body(),
            ["/api/v1/ambulance/{ambulance}/"] = () => AmbulanceFixture.Body(),
            ["/api/v1/ambulance/{ambulance}/add_driver/"] = () => AmbulanceFixture.Driver(),
            ["/api/v1/patient/"] = () => PatientFixture.Body(facility, body => body["contacted_patients"] = Contacts(well)),
            ["/api/v1/patient/{patient}/"] = () => Whole(PatientFixture.Body(facility, body => body["contacted_patients"] = Contacts(well))),
            // PATCH adds contacts, and there is a most.
            ["PATCH /api/v1/patient/{patient}/"] = () => Whole(PatientFixture.Body(facility)),
            ["/api/v1/patient/{patient}/notes/"] = () => new() { ["note"] = "Quiet", ["thread"] = 10 },
            ["/api/v1/patient/{patient}/transfer/"] = () => new() { ["facility"] = spoke.ToString(), ["year_of_birth"] = 1980 },
            // Closed at birth, so that the next one can begin.
            ["/api/v1/consultation/"] = () => ConsultationFixture.Body(Guid.Parse(well), doctor, body =>
            {
                body["suggestion"] = "OP";
                body["create_symptoms"] = new JsonArray(new JsonObject
                {
                    ["symptom"] = 9,
                    ["other_symptom"] = "Hiccup",
                    ["onset_date"] = "2024-03-01",
                    ["cure_date"] = "2024-03-02T10:00:00Z",
                });
            }),
            ["/api/v1/consultation/{consultation}/"] = () => Kept(ConsultationFixture.Body(Guid.Parse(ill), doctor)),
            ["/api/v1/consultation/{consultation}/discharge_patient/"] = () =>
                new() { ["new_discharge_reason"] = 1, ["discharge_date"] = "2024-03-05T10:00:00Z", ["discharge_notes"] = "" },
            ["/api/v1/consultation/{consultation}/daily_rounds/"] = () => round.DeepClone().AsObject(),
            ["/api/v1/consultation/{consultation}/daily_rounds/{round}/"] = () => round.DeepClone().AsObject(),
            ["/api/v1/consultation/{consultation}/daily_rounds/analyse/"] = () => new() { ["fields"] = new JsonArray("pulse", "bp", "meta"), ["page"] = 1 },
            ["/api/v1/consultation/{consultation}/symptoms/"] = () =>
                new() { ["symptom"] = 9, ["other_symptom"] = Guid.NewGuid().ToString(), ["onset_date"] = "2024-03-01" },
            ["/api/v1/consultation/{consultation}/diagnoses/"] = () =>
                new() { ["diagnosis"] = ConsultationFixture.Cholera, ["verification_status"] = "confirmed" },
            // Given no more from the beginning: of those that are there is one at a time.
            ["/api/v1/consultation/{consultation}/prescriptions/"] = () =>
                PrescriptionFixture.AsNeeded(TestMedicines.Ibuprofen, body => (body["discontinued"], body["discontinued_reason"]) = (true, "Rash")),
            ["/api/v1/consultation/{consultation}/prescriptions/{prescription}/administer/"] = () => new() { ["dosage"] = "1.5 mg", ["notes"] = "Slept after" },
            ["/api/v1/consultation/{consultation}/prescriptions/{prescription}/discontinue/"] = () => new() { ["discontinued_reason"] = "Rash" },
            ["/api/v1/consultation/{consultation}/email_discharge_summary/"] = () => new() { ["email"] = "a@example.org" },
            ["/api/v1/files/"] = () =>
                new()
                {
                    ["file_type"] = "PATIENT",
                    ["name"] = "Scan",
                    ["associating_id"] = ill,
                    ["original_name"] = "x.pdf",
                    ["mime_type"] = "application/pdf",
                },
            ["/api/v1/test_sample/"] = () => SampleFixture.Body(Guid.Parse(ill)),
            ["/api/v1/patient/{patient}/test_sample/"] = () => SampleFixture.Body(Guid.Parse(ill)),
            ["/api/v1/test_sample/{sample}/"] = () => new() { ["status"] = "COMPLETED", ["result"] = "AWAITING", ["notes"] = "Again" },
            ["/api/v1/patient/{patient}/test_sample/{sample}/"] = () => new() { ["status"] = "COMPLETED", ["result"] = "AWAITING", ["notes"] = "Again" },
            ["/api/v1/shift/"] = () => new() { ["patient"] = well, ["origin_facility"] = facility.ToString(), ["status"] = "PENDING", ["reason"] = "ICU" },
            ["/api/v1/shift/{shift}/comment/"] = () => new() { ["comment"] = "Soon" },
            ["/api/v1/resource/"] = () => ResourceOf(facility, spoke),
            ["/api/v1/resource/{resource}/comment/"] = () => new() { ["comment"] = "Soon" },
            ["/api/v1/external_result/bulk_upsert/"] = () => new() { ["sample_tests"] = new JsonArray(ExternalResultFixture.Row()) },
            ["/api/v1/notification/notify/"] = () => new() { ["facility"] = facility.ToString(), ["message"] = "Drill" },
            ["/api/v1/users/add_user/"] = () => new()
            {
                ["username"] = "u" + Guid.NewGuid()
                    .ToString("N")[..12],
                ["user_type"] = "Doctor",
                ["first_name"] = "A",
                ["last_name"] = "B",
                ["email"] = "a@example.org",
                ["gender"] = "Female",
                ["phone_number"] = "+919876543210",
                ["date_of_birth"] = "1990-01-01",
                ["district"] = TestPlaces.District,
                ["state"] = TestPlaces.State,
                ["qualification"] = "MBBS",
                ["doctor_experience_commenced_on"] = "2015-01-01",
                ["doctor_medical_council_registration"] = "7",
                ["weekly_working_hours"] = 40,
                ["alt_phone_number"] = "",
                ["facilities"] = new JsonArray(facility.ToString()),
            },
            ["/api/v1/users/{username}/skill/"] = () => new() { ["skill"] = skill },
            ["/api/v1/users/{username}/skill/{link}/"] = () => new() { ["skill"] = skill },
            ["/api/v1/users/{username}/add_facility/"] = () => new() { ["facility"] = spoke.ToString() },
            ["/api/v1/users/{username}/delete_facility/"] = () => new() { ["facility"] = spoke.ToString() },
            ["/api/v1/otp/token/"] = () => new() { ["phone_number"] = PatientFixture.PhoneNumber() },
            ["/api/v1/otp/token/login/"] = () => new() { ["phone_number"] = PatientFixture.PhoneNumber(), ["otp"] = "12345" },
        };

    private static JsonObject ResourceOf(Guid origin, Guid approving) => new()
    {
        ["status"] = "PENDING",
        ["category"] = "OXYGEN",
        ["sub_category"] = "UNSPECIFIED",
        ["origin_facility"] = origin.ToString(),
        ["approving_facility"] = approving.ToString(),
        ["title"] = "Oxygen",
    };

    private static Dictionary<string, Func<JsonObject>> InvestigationSamplesOf(Guid investigation, string value, int group) => new()
    {
        ["/api/v1/consultation/{consultation}/investigation/"] = () => new()
        {
            ["investigations"] = new JsonArray(
                new JsonObject { ["investigation"] = investigation.ToString(), ["value"] = 4.2, ["notes"] = "x", ["group"] = group }),
        },
        ["/api/v1/consultation/{consultation}/investigation/batchUpdate/"] = () => new()
        {
            ["investigations"] = new JsonArray(new JsonObject { ["external_id"] = value, ["value"] = 4.3, ["notes"] = "y" }),
        },
    };

    private Dictionary<string, Func<JsonObject>> WardSamplesOf(Guid facility, Guid location) => new()
    {
        ["/api/v1/facility/{facility}/asset_location/"] = Location,
        ["/api/v1/facility/{facility}/asset_location/{location}/"] = Location,
        ["/api/v1/bed/"] = () => BedOf(location, facility),
        ["/api/v1/bed/{bed}/"] = () => BedOf(location, facility),
        ["/api/v1/asset/"] = () => BedFixture.AssetBody(location, "ONVIF"),
        ["/api/v1/asset/{asset}/"] = () => BedFixture.AssetBody(location, "ONVIF"),
        ["/api/v1/asset/set_default_user_location/"] = () => new() { ["location"] = location.ToString() },
        ["/api/v1/asset/{asset}/service_records/{record}/"] = () => new() { ["serviced_on"] = "2024-03-02", ["note"] = Guid.NewGuid().ToString() },
        ["/api/v1/assetbed/"] = Link,
        ["/api/v1/assetbed/{link}/"] = Link,
        ["/api/v1/assetbed/{link}/camera_presets/"] = Preset,
        ["/api/v1/assetbed/{link}/camera_presets/{preset}/"] = Preset,
        ["/api/v1/consultationbed/"] = Move,
    };

    private JsonObject Link() => new() { ["asset"] = known["asset"], ["bed"] = spareBeds[Interlocked.Increment(ref turn) % spareBeds.Count] };

    private static JsonObject Location() =>
        new() { ["name"] = Guid.NewGuid().ToString(), ["location_type"] = "ICU", ["description"] = "x", ["middleware_address"] = "mw.example.org" };

    private static JsonObject Preset() => new() { ["name"] = Guid.NewGuid().ToString(), ["position"] = new JsonObject { ["x"] = 1, ["y"] = 2, ["zoom"] = 3 } };

    private static JsonObject BedOf(Guid location, Guid facility) => new()
    {
        ["name"] = Guid.NewGuid().ToString(),
        ["bed_type"] = "ICU",
        ["description"] = "x",
        ["location"] = location.ToString(),
        ["facility"] = facility.ToString(),
        ["meta"] = new JsonObject(),
    };

    private static JsonArray Contacts(string patient) =>
    [
        new JsonObject
        {
            ["patient_in_contact"] = patient, ["relation_with_patient"] = "FRIEND", ["mode_of_contact"] = "CLEANED_USED_ITEMS",
                ["date_of_first_contact"] = "2024-03-01",
            ["date_of_last_contact"] = "2024-03-02", ["is_primary"] = true, ["condition_of_contact_is_symptomatic"] = true,
        },
    ];

    /// <summary>A registration that belongs to where it is.</summary>
    private static JsonObject Whole(JsonObject body)
    {
        body.Remove("facility");
        return body;
    }

    /// <summary>What a consultation begins with is not sent again.</summary>
    private static JsonObject Kept(JsonObject body)
    {
        body.Remove("create_diagnoses");
        body.Remove("create_symptoms");
        return body;
    }

    private static async Task<JsonElement> Made(HttpClient client, string path, object body) => await client.PostAsJsonAsync(path, body).Ok();

    private async Task<HttpClient> SignedInByCode(string number)
    {
        var client = System.Anonymous();
        using var asked = await client.PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = number });
        var sent = await Eventually.Holds(
            () => Task.FromResult(System.MailDrop.LastOrDefault(message => message.GetProperty("to").GetString() == number)),
                message => message.ValueKind == JsonValueKind.Object, "a text message");
        var token = await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = number, otp = sent.Text("text")![..OtpRule.Length] }).Ok();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.Text("access"));
        return client;
    }
}
