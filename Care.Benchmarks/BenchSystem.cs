using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Care.Grains.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Benchmarks;

/// <summary>One silo and one front end as processes, on a database with a known number of patients.</summary>
internal sealed class BenchSystem : IAsyncDisposable
{
    private readonly List<Process> processes = [];

    private BenchSystem(BenchScale scale, string databaseUrl, NpgsqlDataSource database, string objects, int port)
    {
        Scale = scale;
        DatabaseUrl = databaseUrl;
        Database = database;
        Objects = objects;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public BenchScale Scale { get; }

    public string DatabaseUrl { get; }

    public NpgsqlDataSource Database { get; }

    /// <summary>The folder whose files the front end serves statically under <c>/mediafiles/</c>.</summary>
    public string Objects { get; }

    /// <summary>A client that is signed in as the administrator.</summary>
    public HttpClient Client { get; }

    public string Authorization => Client.DefaultRequestHeaders.Authorization!.ToString();

    public int SiloPid => processes[0].Id;

    public int WebPid => processes[1].Id;

    /// <summary>Some of the patients.</summary>
    public IReadOnlyList<string> Patients { get; private set; } = [];

    public static async Task<BenchSystem> Start(BenchSettings settings, BenchScale scale, int patients)
    {
        var name = $"care_bench_{patients}";
        var url = new UriBuilder(settings.DatabaseUrl) { Path = "/" + name }.Uri.ToString();
        await CreateDatabase(settings.DatabaseUrl, name);
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        var database = NpgsqlDataSource.Create(Interfaces.Storage.DatabaseUrl.ToConnectionString(url) + ";Command Timeout=600");
        await BenchData.LoadAdministrator(database);

        var port = FreePort();
        var objects = Directory.CreateTempSubdirectory("care-bench-").FullName;
        var system = new BenchSystem(scale, url, database, objects, port);
        var environment = new Dictionary<string, string>
        {
            ["DATABASE_URL"] = url,
            ["REDIS_URL"] = settings.RedisUrl,
            ["CARE_CLUSTER_ID"] = name,
            ["CARE_SERVICE_ID"] = name,
            ["CARE_SIGNING_KEY"] = "only for measuring, thirty-two bytes",
            ["CARE_CLUSTER_KEY"] = "only for measuring, between the silos",
            ["CARE_GATEWAY_KEY"] = "only for measuring, for the front end",
            ["CARE_SILO_PORT"] = $"{FreePort()}",
            ["CARE_GATEWAY_PORT"] = $"{FreePort()}",
            ["CARE_PORT"] = $"{port}",
            ["CARE_OBJECT_STORE"] = objects,
            ["DISABLE_RATELIMIT"] = "true",
            // A run takes longer than a token lives.
            ["JWT_ACCESS_TOKEN_LIFETIME"] = "120",
            ["JWT_REFRESH_TOKEN_LIFETIME"] = "120",
        };
        try
        {
            system.Launch(settings, "Care.Silo", environment, "serve");
            system.Launch(settings, "Care.WebFront", environment);
            await system.Ready();
            await system.SignIn();
            system.Patients = await BenchData.LoadPatients(system, patients);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Client.Dispose();
        await Database.DisposeAsync();
        Directory.Delete(Objects, recursive: true);
    }

    private static async Task CreateDatabase(string url, string name)
    {
        await using var connection = new NpgsqlConnection(Interfaces.Storage.DatabaseUrl.ToConnectionString(url));
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop database if exists {name} with (force)", connection);
        await drop.ExecuteNonQueryAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Launch(BenchSettings settings, string program, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(settings.Programs, program, program + ".dll"), .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        processes.Add(Process.Start(start)!);
    }

    private async Task Ready()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await Client.GetAsync("/health/");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (tries < 600 && !processes.Exists(process => process.HasExited))
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }
    }

    private async Task SignIn()
    {
        using var answer = await Client.PostAsJsonAsync("/api/v1/auth/login/", new { username = BenchData.Username, password = BenchData.Password });
        answer.EnsureSuccessStatusCode();
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access").GetString());
    }
}
