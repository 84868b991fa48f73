using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>
/// Where the audited actions take place: two hospitals, an administrator of the district, a doctor and a nurse, each at an address that nobody else has.
/// </summary>
internal sealed class AuditedHospital : IDisposable
{
    private readonly List<HttpClient> clients = [];

    private AuditedHospital(CareSystem system, string address) => (System, Address) = (system, address);

    public CareSystem System { get; }

    /// <summary>Where all of them are.</summary>
    public string Address { get; }

    public Guid Home { get; private set; }

    public Guid Other { get; private set; }

    public TestUser Admin { get; private set; } = null!;

    public TestUser Doctor { get; private set; } = null!;

    public HttpClient AsAdmin { get; private set; } = null!;

    public HttpClient AsDoctor { get; private set; } = null!;

    public static async Task<AuditedHospital> Open(CareSystem system)
    {
        // Of the addresses that are kept for documentation.
        var hospital = new AuditedHospital(system, $"2001:db8:{Random.Shared.Next(0x10000):x}:{Random.Shared.Next(1, 0x10000):x}::7");
        hospital.Home = await system.Facility();
        hospital.Other = await system.Facility();
        hospital.Admin =
            await system.User(UserType.DistrictAdmin, set => set with { HomeFacility = hospital.Home, Facilities = [hospital.Home, hospital.Other] });
        hospital.Doctor = await hospital.Staff(UserType.Doctor);
        hospital.AsAdmin = await hospital.SignedIn(hospital.Admin);
        hospital.AsDoctor = await hospital.SignedIn(hospital.Doctor);
        return hospital;
    }

    public Task<TestUser> Staff(UserType type, Guid? home = null) =>
        TestUser.Open(
            System.Grains, type, set =>
                set with { HomeFacility = home ?? Home, Facilities = [home ?? Home] }, account => account with { Email = account.Username + "@example.org" });

    /// <summary>A client at the address, signed in without a session of its own being noted from there.</summary>
    public async Task<HttpClient> SignedIn(TestUser user)
    {
        var client = await System.SignedIn(user);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        clients.Add(client);
        return client;
    }

    /// <summary>A client at the address without credentials.</summary>
    public HttpClient Anonymous()
    {
        var client = System.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        clients.Add(client);
        return client;
    }

    public async Task<Guid> Patient() => Guid.Parse((await AsDoctor.Register(Home)).Id());

    public async Task<Guid> Consultation(Guid? patient = null, Guid? bed = null) =>
        Guid.Parse(
            (await AsDoctor.PostAsJsonAsync("/api/v1/consultation/", ConsultationFixture.Body(patient ?? await Patient(), await AsDoctor.Key(Doctor), body =>
        {
            body["patient_no"] = Guid.NewGuid().ToString("N");
            body["bed"] = bed?.ToString();
            if (bed is null)
            {
                body.Remove("bed");
            }
        })).Ok()).Id());

    /// <summary>Posts what makes something, and gives its id.</summary>
    public static async Task<string> Make(HttpClient client, string path, object body) => (await client.PostAsJsonAsync(path, body).Ok()).Id();

    public async Task<(string Access, string Refresh)> Tokens(TestUser user)
    {
        using var client = System.Anonymous();
        var tokens = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = user.Username, password = CareSystem.Password }).Ok();
        return (tokens.Text("access")!, tokens.Text("refresh")!);
    }

    public void Dispose() => clients.ForEach(client => client.Dispose());
}
