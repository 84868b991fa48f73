using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Assets;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Facilities;
using Care.Interfaces.Files;
using Care.Interfaces.Investigations;
using Care.Interfaces.Notifications;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Ambulances;
using Care.Tests.Beds;
using Care.Tests.Consultations;
using Care.Tests.Devices;
using Care.Tests.ExternalResults;
using Care.Tests.Inventory;
using Care.Tests.Investigations;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Servers;

namespace Care.Tests.Permissions.Checks;

/// <summary>
/// A hospital with a user and what else belongs to it, strangers to it, and a client of the cluster that has a front end's key and none of its scruples.
/// </summary>
public sealed class HospitalFixture(CareSystem system) : IAsyncLifetime
{
    private readonly string mark = "mark" + Guid.NewGuid().ToString("N");
    private Guid request;
    private Guid resource;
    private OutsideClient? client;
    private DeviceFixture? withMiddleware;
    private Guid consultation;
    private Guid prescription;
    private Guid location;
    private Guid bed;
    private Guid asset;

    /// <summary>The grains as a front end reaches them that says of callers what it likes.</summary>
    public IGrainFactory Grains => client!.Grains;

    /// <summary>A doctor of the hospital.</summary>
    public TestUser Doctor { get; private set; } = null!;

    public Guid Facility { get; private set; }

    /// <summary>
    /// A doctor of the hospital next door, and administrators of another district and another state: high in rank, so that nothing but their area keeps them
    /// out.
    /// </summary>
    public IReadOnlyList<TestUser> Strangers { get; private set; } = [];

    /// <summary>An investigation of the catalogue, which is everybody's.</summary>
    public Guid Investigation { get; private set; }

    /// <summary>A result of it.</summary>
    public Guid InvestigationValue { get; private set; }

    /// <summary>A movement of its stock.</summary>
    public Guid Movement { get; private set; }

    /// <summary>The integer key of an ambulance that the doctor made.</summary>
    public int Ambulance { get; private set; }

    /// <summary>The integer key of a laboratory's result from the hospital's district.</summary>
    public int ExternalResult { get; private set; }

    public SampleArguments Arguments { get; private set; } = null!;

    /// <summary>Another hospital, with a middleware.</summary>
    internal DeviceFixture WithMiddleware => withMiddleware!;

    public async ValueTask InitializeAsync()
    {
        client = await OutsideClient.Connect(await system.Postgres.Database("care"), OutsideClient.FrontEndKeys, OutsideClient.FrontEndKeys);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        Investigation = await system.Investigation(TestInvestigations.Potassium);
        Facility = await Create(admin, "/api/v1/facility/", FacilityBody(mark + " Hospital"));
        var nextDoor = await Create(admin, "/api/v1/facility/", FacilityBody("Hospital next door"));
        Doctor = await TestUser.Open(
            system.Grains, UserType.Doctor, permissions =>
                permissions with { Facilities = [Facility], HomeFacility = Facility }, account => account with { FirstName = mark });
        Strangers =
        [
            await system.User(UserType.Doctor, permissions => permissions with { Facilities = [nextDoor], HomeFacility = nextDoor }),
            await system.User(UserType.DistrictAdmin, permissions => permissions with { District = TestPlaces.OtherDistrict }),
            await system.User(UserType.StateAdmin, permissions => permissions with { State = TestPlaces.OtherState, District = TestPlaces.ForeignDistrict }),
        ];
        withMiddleware = await DeviceFixture.Open(system);
        var (skill, patient) = await Furnish(admin);
        Arguments = new SampleArguments(new Dictionary<string, object>
        {
            ["facility"] = Facility,
            ["hub"] = Facility,
            ["user"] = Doctor.Id,
            ["owner"] = Doctor.Id,
            ["username"] = Doctor.Username,
            ["skill"] = skill,
            ["consultation"] = consultation,
            ["prescription"] = prescription,
            ["location"] = location,
            ["bed"] = bed,
            ["asset"] = asset,
            ["request"] = request,
            ["resource"] = resource,
            ["pk"] = ExternalResult,
            ["filetype"] = FileType.Patient,
            ["associatingids"] = ImmutableArray.Create(patient),
            ["associatingid"] = patient,
            ["mimetype"] = "application/pdf",
        });
    }

    /// <summary>True when a text tells something of the hospital.</summary>
    public bool IsRevealedIn(string text) => text.Contains(mark, StringComparison.Ordinal) || text.Contains(Facility.ToString(), StringComparison.Ordinal)
        || text.Contains(Doctor.Username, StringComparison.Ordinal) || text.Contains(Doctor.Id.ToString(), StringComparison.Ordinal);

    /// <summary>The hospital's object of a kind.</summary>
    public async Task<IAddressable> GrainOf(Type kind, bool mustExist)
    {
        if (kind.IsAssignableTo(typeof(IGrainWithIntegerKey)))
        {
            return Grains.GetGrain(kind, 0);
        }

        var key = kind == typeof(IFacility) ? Facility.ToString()
            : kind == typeof(IConsultationInvestigations) ? consultation.ToString()
            : kind == typeof(IExternalResultUpload) ? Guid.NewGuid().ToString()
            : kind.IsAssignableTo(typeof(IGrainWithGuidKey)) && IsOfUser(kind) ? Doctor.Id.ToString()
            : await Stored(kind);
        Assert.True(key is not null
            || !mustExist, $"The first hospital has no {kind.Name} to be kept from others: make one in {nameof(HospitalFixture)}.{nameof(InitializeAsync)}.");
        return kind.IsAssignableTo(typeof(IGrainWithGuidKey))
            ? Grains.GetGrain(kind, key is null ? Guid.NewGuid() : Guid.Parse(key))
            : Grains.GetGrain(kind, key ?? "none/none");
    }

    public async ValueTask DisposeAsync()
    {
        withMiddleware?.Dispose();
        if (client is not null)
        {
            await client.DisposeAsync();
        }
    }

    /// <summary>Gives the hospital one of everything that an API can give it.</summary>
    /// <returns>A skill and a patient.</returns>
    private async Task<(Guid Skill, Guid Patient)> Furnish(HttpClient admin)
    {
        var below = $"/api/v1/facility/{Facility}";
        await Create(admin, $"{below}/capacity/", new { room_type = 100 });
        await Create(admin, $"{below}/hospital_doctor/", new { area = 1, count = 1 });
        await Create(admin, $"{below}/spokes/", new { spoke = await Create(admin, "/api/v1/facility/", FacilityBody("Spoke")) });
        await Create(admin, $"{below}/patient_stats/", new { entry_date = "2026-01-01" });
        Movement = Guid.Parse((await admin.Add(Facility, 7).Ok()).Id());
        await Create(admin, $"{below}/min_quantity/", new { item = 1 });

        using var doctor = await system.SignedIn(Doctor);
        var ambulance = await doctor.PostAsJsonAsync(AmbulanceFixture.Root, AmbulanceFixture.Body(body => body["owner_name"] = mark)).Ok();
        Ambulance = ambulance.GetProperty("id").GetInt32();
        var patient = await Create(doctor, "/api/v1/patient/", PatientFixture.Body(Facility, body => body["name"] = mark));
        await Create(doctor, $"/api/v1/patient/{patient}/notes/", new { note = mark, thread = 10 });
        await Create(doctor, "/api/v1/files/",
            new { file_type = "PATIENT", name = mark, associating_id = patient, original_name = "x.pdf", mime_type = "application/pdf" });
        await FurnishWard(doctor);
        consultation = await Create(doctor, "/api/v1/consultation/",
            ConsultationFixture.Body(patient, await doctor.Key(Doctor), body => (body["treatment_plan"], body["bed"]) = (mark, bed.ToString())));
        await Create(doctor, $"/api/v1/consultation/{consultation}/consents/", new { type = 1 });
        await Create(doctor, $"/api/v1/consultation/{consultation}/symptoms/", new { symptom = 9, other_symptom = mark, onset_date = "2024-03-01" });
        prescription = await Create(
            doctor, $"/api/v1/consultation/{consultation}/prescriptions/", PrescriptionFixture.Body(TestMedicines.Paracetamol, body => body["notes"] = mark));
        await Create(doctor, $"/api/v1/consultation/{consultation}/prescriptions/{prescription}/administer/", new { notes = mark });
        await Create(
            doctor, $"/api/v1/consultation/{consultation}/daily_rounds/", new { rounds_type = "NORMAL", taken_at = "2024-03-01T10:00", other_details = mark });
        await Log(doctor, $"/api/v1/consultation/{consultation}/investigation/", new { investigation = Investigation, notes = mark });
        await Create(doctor, "/api/v1/test_sample/", new { patient, diagnosis = mark, notes = mark });
        request = await Create(doctor, "/api/v1/shift/", new { patient, origin_facility = Facility, status = "PENDING", reason = mark });
        await Create(doctor, $"/api/v1/shift/{request}/comment/", new { comment = mark });
        resource = await Create(doctor, "/api/v1/resource/", new
        {
            status = "PENDING",
            category = "OXYGEN",
            sub_category = "UNSPECIFIED",
            origin_facility = Facility,
            approving_facility = Facility,
            title = mark,
        });
        await Create(doctor, $"/api/v1/resource/{resource}/comment/", new { comment = mark });
        ExternalResult = (await admin.Uploaded(change: row => row["name"] = mark)).GetProperty("id").GetInt32();

        using var posted = await admin.PostAsJsonAsync("/api/v1/notification/notify/", new { facility = Facility, message = mark });
        await Eventually.Holds(() => Stored(typeof(INotification)), stored => stored is not null, "the notification of the board message");

        await SkillCatalogue.Load(system.Database);
        var skills = await doctor.GetFromJsonAsync<JsonElement>("/api/v1/skill/?limit=1");
        var skill = skills.GetProperty("results")[0].GetProperty("id").GetGuid();
        await Create(doctor, $"/api/v1/users/{Doctor.Username}/skill/", new { skill });
        return (skill, patient);
    }

    /// <summary>A location with a bed, a camera there that has been serviced, and where it looks.</summary>
    private async Task FurnishWard(HttpClient doctor)
    {
        location = await doctor.Location(Facility, mark);
        bed = await doctor.Bed(Facility, location, mark);
        asset = await doctor.Asset(location, "ONVIF", body => (body["name"], body["last_serviced_on"], body["note"]) = (mark, "2024-03-01", mark));
        var link = await Create(doctor, "/api/v1/assetbed/", new { asset, bed, meta = new { mark } });
        await Create(doctor, $"/api/v1/assetbed/{link}/camera_presets/", new { name = mark, position = new { x = 1, y = 1, zoom = 1 } });
        using var set = await doctor.PostAsJsonAsync("/api/v1/asset/set_default_user_location/", new { location });
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
    }

    /// <summary>Grains that are keyed by the user they are of.</summary>
    private static bool IsOfUser(Type kind) =>
        kind == typeof(IUser) || kind == typeof(IPermissionSet) || kind == typeof(IDefaultLocation) || GrainClass(kind) == typeof(UserGrain);

    private static Type GrainClass(Type kind) =>
        typeof(UserGrain).Assembly.GetTypes()
            .Single(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(kind) && type.IsAssignableTo(typeof(Grain)));

    /// <summary>A row of the grain's kind that names the hospital or was marked.</summary>
    private async Task<string?> Stored(Type kind)
    {
        var table = GrainClass(kind).GetConstructors().Single().GetParameters()
            .Where(parameter => parameter.GetCustomAttribute<RowAttribute>() is not null)
            .Select(parameter => Kind.Of(parameter.ParameterType.GetGenericArguments()[0]).Table)
            .FirstOrDefault();
        if (table is null)
        {
            return null;
        }

        var quoted = new Npgsql.NpgsqlCommandBuilder().QuoteIdentifier(table);
        await using var command = system.Database.CreateCommand(
            $"select id::text from {quoted} t where to_regclass($1) is not null and (id::text like '%' || $2 || '%' or document::text like '%' || $2 || '%' or "
                + $"document::text like '%' || $3 || '%' or document::text like '%' || $4 || '%' or document::text like '%' || $5 || '%') limit 1");
        command.Parameters.Add(new() { Value = table });
        command.Parameters.Add(new() { Value = Facility.ToString() });
        command.Parameters.Add(new() { Value = mark });
        command.Parameters.Add(new() { Value = Doctor.Id.ToString() });
        command.Parameters.Add(new() { Value = consultation.ToString() });
        return await command.ExecuteScalarAsync() as string;
    }

    private static object FacilityBody(string name) => new
    {
        name,
        facility_type = "Private Hospital",
        address = "3 Test Road",
        state = TestPlaces.State,
        district = TestPlaces.District,
        local_body = TestPlaces.LocalBody,
        phone_number = "+919999999888",
    };

    private async Task Log(HttpClient doctor, string path, object result)
    {
        using var logged = await doctor.PostAsJsonAsync(path, new { investigations = new[] { result } });
        Assert.Equal(HttpStatusCode.NoContent, logged.StatusCode);
        InvestigationValue = (await doctor.GetFromJsonAsync<JsonElement>(path)).GetProperty("results")[0].GetProperty("id").GetGuid();
    }

    private static async Task<Guid> Create(HttpClient client, string path, object body)
    {
        using var created = await client.PostAsJsonAsync(path, body);
        Assert.True(created.StatusCode == HttpStatusCode.Created, $"{path}: {await created.Content.ReadAsStringAsync()}");
        return (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }
}
