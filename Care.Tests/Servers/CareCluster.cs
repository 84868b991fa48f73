using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Grains.Permissions;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Servers;

/// <summary>Several silos and a front end as real processes on a PostgreSQL of their own, to be killed.</summary>
public sealed class CareCluster : IAsyncDisposable
{
    private readonly RedisServer redis = new();
    private readonly PostgresServer postgres;
    private readonly string url;
    private readonly IReadOnlyDictionary<string, string> extra;
    private readonly List<CareProcess> silos = [];
    private readonly List<CareProcess> webs = [];

    private CareCluster(PostgresServer postgres, string url, IReadOnlyDictionary<string, string> extra)
    {
        this.postgres = postgres;
        this.url = url;
        this.extra = extra;
        Database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={postgres.Port};Username=care;Database=care");
    }

    public PostgresServer Postgres => postgres;

    public NpgsqlDataSource Database { get; }

    public IReadOnlyList<CareProcess> Silos => silos;

    /// <summary>The first front end.</summary>
    public CareProcess Web => webs[0];

    /// <summary>What front ends said of requests that they answered 500, each with its exception.</summary>
    public IEnumerable<string> Failures =>
        webs.SelectMany(web => web.Log.Split('\n')).Where(line => line.Contains("ErrorMiddleware[9002]", StringComparison.Ordinal));

    /// <summary>Where the first front end is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts the cluster with the places of <see cref="TestPlaces"/> and a state administrator named <c>stateadmin</c>.</summary>
    /// <param name="silos">How many silos.</param>
    /// <param name="settings">Settings beside the usual ones.</param>
    /// <param name="database">Settings of PostgreSQL beside the usual ones.</param>
    public static async Task<CareCluster> Start(int silos, IReadOnlyDictionary<string, string>? settings = null, params string[] database)
    {
        var postgres = await PostgresServer.Start(database);
        var url = await postgres.Database("care");
        var cluster = new CareCluster(postgres, url, settings ?? new Dictionary<string, string>());
        try
        {
            await cluster.redis.InitializeAsync();
            await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
            await TestPlaces.Load(cluster.Database);
            await cluster.MakeAdministrator();
            for (var i = 0; i < silos; i++)
            {
                await cluster.AddSilo();
            }

            cluster.Address = await cluster.AddWeb();
            return cluster;
        }
        catch
        {
            // Nobody else can end what was started.
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async Task<CareProcess> AddSilo()
    {
        var silo = CareProcess.Silo(new Dictionary<string, string>(Common())
        {
            ["CARE_SILO_PORT"] = $"{FreePort.Next()}",
            ["CARE_GATEWAY_PORT"] = $"{FreePort.Next()}",
            ["CARE_SILO_NAME"] = $"silo-{silos.Count}",
            ["CARE_MIGRATE"] = "false",
            ["CARE_STATE_POOL"] = "8",
            ["CARE_READ_POOL"] = "6",
        });
        silos.Add(silo);
        await silo.Says("is serving", TimeSpan.FromSeconds(60));
        return silo;
    }

    /// <summary>Starts a front end and waits until it answers.</summary>
    /// <returns>Where it is.</returns>
    public async Task<Uri> AddWeb()
    {
        var port = FreePort.Next();
        var address = new Uri($"http://127.0.0.1:{port}");
        var web = CareProcess.Web(new Dictionary<string, string>(Common()) { ["CARE_PORT"] = $"{port}" });
        webs.Add(web);
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync("/health/");
                if (answer.IsSuccessStatusCode)
                {
                    return address;
                }
            }
            catch (HttpRequestException) when (tries < 600)
            {
                // Not listening yet.
            }

            Assert.True(tries < 600, $"The front end did not become healthy:\n{web.Log}");
            await Task.Delay(100);
        }
    }

    /// <summary>A client that is signed in as a user of the database.</summary>
    public async Task<HttpClient> SignedIn(string username, string password)
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(20) };
        using var answer = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username, password });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access").GetString());
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var web in webs)
        {
            await web.DisposeAsync();
        }

        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }

        await Database.DisposeAsync();
        await postgres.DisposeAsync();
        await redis.DisposeAsync();
    }

    /// <summary>The administrator is written as the storage writes users: there is no silo yet to ask.</summary>
    private async Task MakeAdministrator()
    {
        using var passwords = new Passwords(new PasswordOptions { MemoryKiB = 1024, Passes = 2, Lanes = 8 });
        var user = new UserState
        {
            Pk = 1,
            Username = "stateadmin",
            Password = await passwords.Hash(CareSystem.Password),
            PhoneNumber = "+919876543210",
            Gender = Gender.Female
        };
        var permissions = new PermissionSetState
        {
            Pk = 1,
            UserType = UserType.StateAdmin,
            Verified = true,
            IsActive = true,
            State = TestPlaces.State,
            District = TestPlaces.District,
        };
        await using var command = Database.CreateCommand("select write_care_user($1, null, $2::jsonb), write_permission_set($1, null, $3::jsonb)");
        command.Parameters.Add(new() { Value = Guid.NewGuid() });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(user, StateJson.Options) });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(permissions, StateJson.Options) });
        await command.ExecuteNonQueryAsync();
    }

    private Dictionary<string, string> Common()
    {
        var common = new Dictionary<string, string>
        {
            ["DATABASE_URL"] = url,
            ["REDIS_URL"] = redis.Url,
            ["CARE_CLUSTER_ID"] = "faults",
            ["CARE_SERVICE_ID"] = "faults",
            ["CARE_SIGNING_KEY"] = "a key for tests, thirty-two bytes or more",
            ["CARE_CLUSTER_KEY"] = "what silos know, thirty-two bytes or more",
            ["CARE_GATEWAY_KEY"] = "what front ends know, thirty-two bytes or more",
            ["CARE_PASSWORD_MEMORY"] = "1024",
            ["DISABLE_RATELIMIT"] = "true",
        };
        foreach (var (name, value) in extra)
        {
            common[name] = value;
        }

        return common;
    }
}
