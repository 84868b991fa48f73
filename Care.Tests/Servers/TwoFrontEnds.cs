using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Grains;
using Care.Grains.Files;
using Care.Grains.Messages;
using Care.Grains.Operations;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Silo;
using Care.Tests.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Servers;

/// <summary>
/// Two silos and two front ends in this process, on a PostgreSQL and a Redis of their own: for what has to hold through any front end, and for tests that take
/// Redis away.
/// </summary>
public sealed class TwoFrontEnds : IAsyncLifetime
{
    public static readonly byte[] SigningKey = "a key for tests, thirty-two bytes or more"u8.ToArray();

    /// <summary>Who gets crash reports.</summary>
    public const string Admin = "admin@example.org";

    private readonly DirectoryInfo mailDrop = Directory.CreateTempSubdirectory("care-test-outbox-");
    private readonly DirectoryInfo objects = Directory.CreateTempSubdirectory("care-test-objects-");
    private readonly int[] ports = [FreePort.Next(), FreePort.Next()];
    private readonly CaptchaServer captchas = new();
    private readonly List<IHost> silos = [];
    private readonly List<WebApplication> webs = [];
    private PostgresServer? postgres;

    public RedisServer Redis { get; } = new();

    /// <summary>The silos' own way to the grains.</summary>
    public IGrainFactory Grains => silos[0].Services.GetRequiredService<IGrainFactory>();

    /// <summary>What a silo is made of.</summary>
    public IServiceProvider SiloServices => silos[0].Services;

    /// <summary>What the front ends are made of.</summary>
    public IReadOnlyList<IServiceProvider> FrontEndServices => [.. webs.Select(web => web.Services)];

    /// <summary>The mails that were sent, oldest first.</summary>
    public IReadOnlyList<JsonElement> MailDrop =>
        [.. mailDrop.GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => JsonElement.Parse(File.ReadAllText(file.FullName)))];

    public NpgsqlDataSource Database { get; private set; } = null!;

    private List<Uri> Addresses { get; } = [];

    public async ValueTask InitializeAsync()
    {
        postgres = await PostgresServer.Start();
        await Redis.InitializeAsync();
        await captchas.Start();
        var url = await postgres.Database("care");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        Database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={postgres.Port};Username=care;Database=care");
        await TestPlaces.Load(Database);
        for (var i = 0; i < 2; i++)
        {
            await AddSilo(url);
        }

        for (var i = 0; i < 2; i++)
        {
            await AddFrontEnd(url);
        }
    }

    /// <summary>Has the front ends check passwords anew that came with requests before.</summary>
    public void ForgetCredentials() => webs.ForEach(web => web.Services.GetRequiredService<WebFront.SignIn.BasicCredentials>().Forget());

    /// <summary>A client of one of the front ends.</summary>
    public HttpClient Client(int frontEnd = 0) => new(new DescribedAnswers()) { BaseAddress = Addresses[frontEnd] };

    /// <summary>Signs in; the tokens are good at any front end.</summary>
    public async Task<AuthenticationHeaderValue> SignIn(TestUser user, string password = CareSystem.Password)
    {
        using var client = Client();
        using var answer = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = user.Username, password });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return new AuthenticationHeaderValue("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access").GetString());
    }

    /// <summary>Makes a user with an address to send mails to.</summary>
    public Task<TestUser> User(UserType type, Func<PermissionSet, PermissionSet>? place = null) =>
        TestUser.Open(Grains, type, place, account => account with { Email = account.Username + "@example.org" });

    public async ValueTask DisposeAsync()
    {
        foreach (var web in webs)
        {
            await web.StopAsync();
            await web.DisposeAsync();
        }

        foreach (var silo in silos)
        {
            await silo.StopAsync();
            silo.Dispose();
        }

        await captchas.DisposeAsync();
        await Redis.DisposeAsync();
        await Database.DisposeAsync();
        await postgres!.DisposeAsync();
        mailDrop.Delete(recursive: true);
        objects.Delete(recursive: true);
    }

    private async Task AddSilo(string url)
    {
        var silo = SiloHost.Build(new Silo.Settings
        {
            Database = new DatabaseOptions { Url = url },
            Care = new CareOptions
            {
                Passwords = new PasswordOptions { MemoryKiB = 1024, Passes = 1, Lanes = 1 },
                SignIn = new SignInOptions
                {
                    SigningKey = SigningKey,
                    CaptchaSecret = CaptchaServer.Secret,
                    CaptchaUrl = captchas.Address,
                    WebClient = "https://care.example.org"
                },
                Mail = new MailOptions { MailDrop = mailDrop.FullName },
                Files = new ObjectStoreOptions { Directory = objects.FullName, FrontEnd = $"http://127.0.0.1:{ports[0]}", SigningKey = SigningKey },
                Crashes = new CrashOptions { Admins = [Admin] },
                Demo = true,
            },
            RedisUrl = Redis.Url,
            ClusterId = "two",
            ServiceId = "two",
            SiloName = $"two-{silos.Count}",
            AdvertisedAddress = IPAddress.Loopback,
            SiloPort = FreePort.Next(),
            GatewayPort = FreePort.Next(),
            Migrate = false,
        });
        silos.Add(silo);
        await silo.StartAsync();
    }

    private async Task AddFrontEnd(string url)
    {
        var port = ports[webs.Count];
        var web = WebFront.FrontEnd.Build(new WebFront.Settings
        {
            DatabaseUrl = url,
            RedisUrl = Redis.Url,
            ClusterId = "two",
            ServiceId = "two",
            SigningKey = SigningKey,
            AccessTokenLifetime = TimeSpan.FromMinutes(10),
            RefreshTokenLifetime = TimeSpan.FromMinutes(30),
            Bind = "127.0.0.1",
            Port = port,
            // One of each: what is left out in production is left out at the second.
            Production = webs.Count == 1,
            Maintenance = false,
            AppVersion = "test",
            ObjectStore = objects.FullName,
            CorsAllowedOrigins = [],
            CorsAllowedOriginRegexes = [],
        });
        webs.Add(web);
        await web.StartAsync();
        Addresses.Add(new Uri($"http://127.0.0.1:{port}"));
    }
}
