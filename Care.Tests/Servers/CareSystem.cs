using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Grains;
using Care.Grains.Files;
using Care.Grains.Messages;
using Care.Grains.Notifications;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Silo;
using Care.Silo.Demo;
using Care.Tests.Investigations;
using Care.Tests.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Servers;

/// <summary>
/// The running system for tests of the HTTP surface: one silo and one front end in this process, on a real PostgreSQL. Shared by all tests of an assembly run,
/// so every test makes its own users and facilities and counts only its own rows.
/// </summary>
public sealed class CareSystem : IAsyncLifetime
{
    /// <summary>The password of all test users.</summary>
    public const string Password = "Ward-round 7";

    /// <summary>The largest file that may be sent, in bytes: larger than a body of the API.</summary>
    public const int MaxFile = 6_000_000;

    private readonly DirectoryInfo objects = Directory.CreateTempSubdirectory("care-test-objects-");
    private readonly DirectoryInfo mailDrop = Directory.CreateTempSubdirectory("care-test-outbox-");
    private readonly RedisServer redis = new();
    private PostgresServer? postgres;
    private IHost? silo;
    private WebApplication? web;

    /// <summary>The middleware of hospitals.</summary>
    public MiddlewareServer Middleware { get; } = new();

    /// <summary>How long a sign-in lasts.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The front end's address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The embedded object store.</summary>
    public ObjectStoreOptions Files { get; private set; } = null!;

    /// <summary>The server, for tests that want a database of their own.</summary>
    public PostgresServer Postgres => postgres!;

    public NpgsqlDataSource Database { get; private set; } = null!;

    /// <summary>The silo's own way to the grains, for what only the cluster may do.</summary>
    public IGrainFactory Grains => silo!.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The front end's settings, for tests that want another front end of the same cluster.</summary>
    internal WebFront.Settings FrontEndSettings { get; private set; } = null!;

    /// <summary>The mails and text messages that were sent, oldest first.</summary>
    public IReadOnlyList<JsonElement> MailDrop =>
        [.. mailDrop.GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => JsonElement.Parse(File.ReadAllText(file.FullName)))];

    public IServiceProvider SiloServices => silo!.Services;

    public IServiceProvider FrontEndServices => web!.Services;

    public async ValueTask InitializeAsync()
    {
        await redis.InitializeAsync();
        await Middleware.Start();
        postgres = await PostgresServer.Start();
        var owner = await postgres.Database("care");
        Database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={postgres.Port};Username=care;Database=care");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(owner);
        // As everywhere, one role owns the database, and what runs signs in as another.
        var url = $"postgres://care_app@127.0.0.1:{postgres.Port}/care";
        await ApplicationRole.Allow(owner, url);
        await TestPlaces.Load(Database);
        await TestConcepts.Load(Database);
        await TestMedicines.Load(Database);
        await TestInvestigations.Load(Database);
        await DemoInventory.Load(Database);

        var port = FreePort.Next();
        Address = new Uri($"http://127.0.0.1:{port}");
        var signingKey = "a key for tests, thirty-two bytes or more"u8.ToArray();
        Files = new ObjectStoreOptions { Directory = objects.FullName, FrontEnd = $"http://127.0.0.1:{port}", SigningKey = signingKey, MaxBytes = MaxFile };
        silo = SiloHost.Build(new Silo.Settings
        {
            Database = new DatabaseOptions { Url = url },
            Care = new CareOptions
            {
                Passwords = new PasswordOptions { MemoryKiB = 1024, Passes = 1, Lanes = 1 },
                Files = Files,
                Mail = new MailOptions { MailDrop = mailDrop.FullName },
                Push = new PushOptions { Keys = VapidKeys.Generate(), AllowInternal = true },
                Middleware = Middleware.Options,
            },
            RedisUrl = redis.Url,
            ClusterId = "test",
            ServiceId = "test",
            SiloName = "test-silo",
            AdvertisedAddress = IPAddress.Loopback,
            SiloPort = FreePort.Next(),
            GatewayPort = FreePort.Next(),
            Migrate = false,
        });
        await silo.StartAsync();

        FrontEndSettings = new WebFront.Settings
        {
            DatabaseUrl = url,
            RedisUrl = redis.Url,
            ClusterId = "test",
            ServiceId = "test",
            SigningKey = signingKey,
            AccessTokenLifetime = AccessTokenLifetime,
            RefreshTokenLifetime = TimeSpan.FromMinutes(30),
            Bind = "127.0.0.1",
            Port = port,
            Production = false,
            Maintenance = false,
            AppVersion = "test",
            ObjectStore = objects.FullName,
            MaxObjectBytes = MaxFile,
            CorsAllowedOrigins = [],
            CorsAllowedOriginRegexes = [],
        };
        web = WebFront.FrontEnd.Build(FrontEndSettings);
        await web.StartAsync();
    }

    /// <summary>
    /// Makes a user of the given rank, straight in the cluster. Place them as the test needs; by default verified, in the district of <see cref="TestPlaces"/>.
    /// </summary>
    public Task<TestUser> User(UserType type, Func<PermissionSet, PermissionSet>? place = null) => TestUser.Open(Grains, type, place);

    /// <summary>A client that is signed in as the user.</summary>
    public async Task<HttpClient> SignedIn(TestUser user)
    {
        var client = Anonymous();
        using var answer = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = user.Username, password = Password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access").GetString());
        return client;
    }

    /// <summary>A signed-in client of a new user.</summary>
    public async Task<HttpClient> SignedIn(UserType type, Func<PermissionSet, PermissionSet>? place = null) => await SignedIn(await User(type, place));

    /// <summary>A client without credentials.</summary>
    public HttpClient Anonymous() => new(new DescribedAnswers()) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (web is not null)
        {
            await web.DisposeAsync();
        }

        if (silo is not null)
        {
            await silo.StopAsync();
            silo.Dispose();
        }

        if (postgres is not null)
        {
            await Database.DisposeAsync();
            await postgres.DisposeAsync();
        }

        await redis.DisposeAsync();
        await Middleware.DisposeAsync();

        objects.Delete(recursive: true);
        mailDrop.Delete(recursive: true);
    }
}
