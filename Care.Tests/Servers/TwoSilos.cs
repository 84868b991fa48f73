using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Access;
using Care.Tests.Consultations;
using Care.Tests.Facilities;
using Care.Tests.Patients;

namespace Care.Tests.Servers;

/// <summary>Two silos as processes of their own, for what must hold between them, and what tests of it do again and again. Who asks is an administrator of the state.</summary>
public sealed class TwoSilos : IAsyncLifetime
{
    private readonly Random random = new(7);
    private CareCluster? cluster;
    private HttpClient? admin;

    public CareCluster Cluster => cluster!;

    public HttpClient Admin => admin!;

    public async ValueTask InitializeAsync()
    {
        cluster = await CareCluster.Start(silos: 2);
        await TestConcepts.Load(cluster.Database);
        admin = await cluster.SignedIn("stateadmin", CareSystem.Password);
    }

    public Task<Guid> Facility() => Admin.NewFacility("Hospital " + Guid.NewGuid().ToString("N")[..6]);

    /// <summary>A patient of a facility who is not being cared for: may be transferred, admitted, and is in nobody's way.</summary>
    public async Task<Guid> Discharged(Guid facility)
    {
        var patient = (await Admin.Register(facility)).GetProperty("id").GetGuid();
        await Admin.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = false }).Ok();
        return patient;
    }

    /// <summary>Admits a patient to care at home, which needs no doctor.</summary>
    public Task<HttpResponseMessage> Admit(Guid patient) => Admin.PostAsJsonAsync("/api/v1/consultation/", Bedside.Body(patient, 0, body =>
    {
        body["suggestion"] = "DC";
        body["treating_physician"] = null;
    }));

    /// <summary>A new user; the name.</summary>
    public async Task<string> User(UserType type, params Guid[] facilities)
    {
        var username = "u" + Guid.NewGuid().ToString("N")[..12];
        using var created = await Admin.PostAsJsonAsync("/api/v1/users/add_user/", new
        {
            username,
            password = CareSystem.Password,
            user_type = type.ToString(),
            gender = "Female",
            date_of_birth = "1990-01-01",
            phone_number = "+919876543210",
            first_name = "New",
            last_name = "User",
            email = "new@example.org",
            district = TestPlaces.District,
            facilities,
        });
        Assert.True(created.StatusCode == HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return username;
    }

    /// <summary>Two calls at the same moment, give or take some milliseconds either way; whether each succeeded. No answer may be an error of the server.</summary>
    public async Task<(bool First, bool Second)> Race(Func<Task<HttpResponseMessage>> first, Func<Task<HttpResponseMessage>> second)
    {
        var lead = random.Next(-8, 9);
        var calls = await Task.WhenAll(After(-lead, first), After(lead, second));
        return (calls[0], calls[1]);
    }

    /// <summary>One value of the database.</summary>
    public async Task<T> Read<T>(string sql, params object[] values)
    {
        await using var command = Cluster.Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        admin?.Dispose();
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }

    private static async Task<bool> After(int milliseconds, Func<Task<HttpResponseMessage>> call)
    {
        await Task.Delay(Math.Max(0, milliseconds));
        using var answer = await call();
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.IsSuccessStatusCode;
    }
}
