using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Facilities;
using Care.Tests.Patients;

namespace Care.Tests.Servers;

/// <summary>
/// Two silos as processes of their own, for what must hold between them, and what tests of it do again and again. Who asks is an administrator of the state.
/// </summary>
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
        await TestMedicines.Load(cluster.Database);
        admin = await cluster.SignedIn("stateadmin", CareSystem.Password);
        await WarmUp();
    }

    public Task<Guid> Facility() => Admin.NewFacility("Hospital " + Guid.NewGuid().ToString("N")[..6]);

    /// <summary>A patient of a facility who is not being cared for: may be transferred, admitted, and is in nobody's way.</summary>
    public async Task<Guid> Discharged(Guid facility)
    {
        using var answer = await Admin.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(facility));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}\n{Logs}");
        var patient = (await answer.Json()).GetProperty("id").GetGuid();
        await Admin.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = false }).Ok();
        return patient;
    }

    /// <summary>Admits a patient to care at home, which needs no doctor.</summary>
    public Task<HttpResponseMessage> Admit(Guid patient) => Admin.PostAsJsonAsync("/api/v1/consultation/", ConsultationFixture.Body(patient, 0, body =>
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

    /// <summary>
    /// Two calls at the same moment, give or take some milliseconds either way; whether each succeeded. No answer may be an error of the server.
    /// </summary>
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

    /// <summary>
    /// What a silo does for the first time it has to compile, which on a busy machine takes longer than a caller waits. Whether any of it succeeds does not
    /// matter.
    /// </summary>
    private async Task WarmUp()
    {
        for (var i = 0; i < 6; i++)
        {
            var (from, to) = (await Made("facility/", FacilityFixture.Body()), await Made("facility/", FacilityFixture.Body()));
            var patient = await Made("patient/", PatientFixture.Body(from));
            (await Admin.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = false })).Dispose();
            (await Admit(patient)).Dispose();
            (await Admin.PostAsJsonAsync($"/api/v1/patient/{patient}/transfer/", new { facility = to, year_of_birth = 1980 })).Dispose();
            await Made("shift/", new { patient, origin_facility = to, status = "PENDING" });
            (await Admin.DeleteAsync($"/api/v1/facility/{from}/")).Dispose();
        }
    }

    private async Task<Guid> Made(string kind, object body)
    {
        using var answer = await Admin.PostAsJsonAsync("/api/v1/" + kind, body);
        return answer.IsSuccessStatusCode ? (await answer.Json()).GetProperty("id").GetGuid() : Guid.NewGuid();
    }

    /// <summary>What the processes said last.</summary>
    private string Logs => string.Join('\n', Cluster.Silos.Append(Cluster.Web).Select(process => string.Join('\n', process.Log.Split('\n').TakeLast(12))));

    private async Task<bool> After(int milliseconds, Func<Task<HttpResponseMessage>> call)
    {
        await Task.Delay(Math.Max(0, milliseconds));
        using var answer = await call();
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}\n{Logs}");
        return answer.IsSuccessStatusCode;
    }
}
