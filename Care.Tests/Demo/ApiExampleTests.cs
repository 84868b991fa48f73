using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Grains;
using Care.Grains.Files;
using Care.Grains.Messages;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Interfaces.Demo;
using Care.Interfaces.Storage;
using Care.Silo;
using Care.Silo.Demo;
using Care.Tests.OpenApi;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Demo;

/// <summary>The examples of the API's description can be sent to a demo system as they are.</summary>
public sealed class ApiExampleTests(CareSystem system) : IAsyncLifetime
{
    /// <summary>Operations that write, in an order in which none takes from the next what it is about.</summary>
    private static readonly (string Method, string Path)[] Writes =
    [
        ("post", "/api/v1/auth/login/"),
        ("post", "/api/v1/facility/"),
        ("put", "/api/v1/facility/{facility}/"),
        ("patch", "/api/v1/facility/{facility}/"),
        ("post", "/api/v1/facility/{facility}/capacity/"),
        ("put", "/api/v1/facility/{facility}/capacity/{roomType}/"),
        ("patch", "/api/v1/facility/{facility}/capacity/{roomType}/"),
        ("post", "/api/v1/facility/{facility}/hospital_doctor/"),
        ("put", "/api/v1/facility/{facility}/hospital_doctor/{area}/"),
        ("patch", "/api/v1/facility/{facility}/hospital_doctor/{area}/"),
        ("post", "/api/v1/facility/{facility}/patient_stats/"),
        ("post", "/api/v1/facility/{facility}/spokes/"),
        ("post", "/api/v1/facility/{facility}/inventory/"),
        ("post", "/api/v1/facility/{facility}/min_quantity/"),
        ("put", "/api/v1/facility/{facility}/min_quantity/{minimum}/"),
        ("patch", "/api/v1/facility/{facility}/min_quantity/{minimum}/"),
        ("post", "/api/v1/ambulance/"),
        ("post", "/api/v1/users/add_user/"),
        ("put", "/api/v1/users/{username}/add_facility/"),
        ("delete", "/api/v1/users/{username}/delete_facility/"),
        ("post", "/api/v1/users/{username}/skill/"),
        ("post", "/api/v1/patient/"),
        ("put", "/api/v1/patient/{patient}/"),
        ("patch", "/api/v1/patient/{patient}/"),
        ("post", "/api/v1/patient/{patient}/notes/"),
        ("put", "/api/v1/patient/{patient}/notes/{note}/"),
        ("patch", "/api/v1/patient/{patient}/notes/{note}/"),
        ("post", "/api/v1/consultation/"),
        ("put", "/api/v1/consultation/{consultation}/"),
        ("patch", "/api/v1/consultation/{consultation}/"),
        ("post", "/api/v1/consultation/{consultation}/consents/"),
        ("post", "/api/v1/consultation/{consultation}/diagnoses/"),
        ("post", "/api/v1/consultation/{consultation}/symptoms/"),
        ("put", "/api/v1/consultation/{consultation}/symptoms/{symptom}/"),
        ("patch", "/api/v1/consultation/{consultation}/symptoms/{symptom}/"),
        ("post", "/api/v1/consultation/{consultation}/daily_rounds/"),
        ("post", "/api/v1/consultation/{consultation}/daily_rounds/analyse/"),
        ("put", "/api/v1/consultation/{consultation}/daily_rounds/{round}/"),
        ("patch", "/api/v1/consultation/{consultation}/daily_rounds/{round}/"),
        ("post", "/api/v1/consultation/{consultation}/prescriptions/"),
        ("post", "/api/v1/consultation/{consultation}/prescriptions/{prescription}/administer/"),
        ("post", "/api/v1/consultation/{consultation}/prescriptions/{prescription}/discontinue/"),
        ("post", "/api/v1/consultation/{consultation}/investigation/"),
        ("put", "/api/v1/consultation/{consultation}/investigation/batchUpdate/"),
        ("post", "/api/v1/facility/{facility}/asset_location/"),
        ("put", "/api/v1/facility/{facility}/asset_location/{location}/"),
        ("patch", "/api/v1/facility/{facility}/asset_location/{location}/"),
        ("post", "/api/v1/asset/"),
        ("put", "/api/v1/asset/{asset}/"),
        ("patch", "/api/v1/asset/{asset}/"),
        ("post", "/api/v1/asset/set_default_user_location/"),
        ("post", "/api/v1/bed/"),
        ("put", "/api/v1/bed/{bed}/"),
        ("patch", "/api/v1/bed/{bed}/"),
        ("post", "/api/v1/assetbed/{link}/camera_presets/"),
        ("put", "/api/v1/assetbed/{link}/camera_presets/{preset}/"),
        ("patch", "/api/v1/assetbed/{link}/camera_presets/{preset}/"),
        ("post", "/api/v1/assetbed/"),
        ("patch", "/api/v1/assetbed/{link}/"),
        ("put", "/api/v1/consultationbed/{stay}/"),
        ("patch", "/api/v1/consultationbed/{stay}/"),
        ("post", "/api/v1/consultationbed/"),
        ("post", "/api/v1/files/"),
        ("post", "/api/v1/test_sample/"),
        ("patch", "/api/v1/test_sample/{sample}/"),
        ("post", "/api/v1/patient/{patient}/test_sample/"),
        ("post", "/api/v1/shift/"),
        ("put", "/api/v1/shift/{shift}/"),
        ("patch", "/api/v1/shift/{shift}/"),
        ("post", "/api/v1/shift/{shift}/comment/"),
        ("post", "/api/v1/resource/"),
        ("put", "/api/v1/resource/{resource}/"),
        ("patch", "/api/v1/resource/{resource}/"),
        ("post", "/api/v1/resource/{resource}/comment/"),
        ("post", "/api/v1/external_result/bulk_upsert/"),
        ("put", "/api/v1/external_result/{externalResult}/"),
        ("patch", "/api/v1/external_result/{externalResult}/"),
        ("post", "/api/v1/notification/notify/"),
        ("post", "/api/v1/otp/token/"),
        ("post", "/api/v1/consultation/{consultation}/discharge_patient/"),
        ("post", "/api/v1/patient/{patient}/transfer/"),
    ];

    /// <summary>Operations that write and are not sent as they are shown.</summary>
    private static readonly Dictionary<string, string> NotSent = new()
    {
        ["post /api/v1/auth/token/refresh/"] = "a token that only its sign-in knows",
        ["post /api/v1/auth/token/verify/"] = "a token that only its sign-in knows",
        ["put /api/v1/password_change/"] = "the password that the others sign in by",
        ["patch /api/v1/password_change/"] = "the password that the others sign in by",
        ["post /api/v1/password_reset/"] = "sends a mail, of which there may be few",
        ["post /api/v1/password_reset/check/"] = "a token that only a mail tells",
        ["post /api/v1/password_reset/confirm/"] = "a token that only a mail tells",
        ["post /api/v1/otp/token/login/"] = "a code that only a message tells",
        ["put /api/v1/users/{username}/"] = "of whom an administrator of the district sees those below (contract 01, C3)",
        ["patch /api/v1/users/{username}/"] = "of whom an administrator of the district sees those below (contract 01, C3)",
        ["patch /api/v1/users/{username}/pnconfig/"] = "one's own",
        ["post /api/v1/users/{username}/profile_picture/"] = "a file",
        ["post /api/v1/facility/{facility}/cover_image/"] = "a file",
        ["put /api/v1/users/{username}/skill/{link}/"] = "an id that the demo does not choose",
        ["patch /api/v1/users/{username}/skill/{link}/"] = "an id that the demo does not choose",
        ["put /api/v1/facility/{facility}/spokes/{link}/"] = "an id that the demo does not choose",
        ["patch /api/v1/facility/{facility}/spokes/{link}/"] = "an id that the demo does not choose",
        ["put /api/v1/ambulance/{ambulance}/"] = "an id that the demo does not choose",
        ["patch /api/v1/ambulance/{ambulance}/"] = "an id that the demo does not choose",
        ["post /api/v1/ambulance/{ambulance}/add_driver/"] = "an id that the demo does not choose",
        ["delete /api/v1/ambulance/{ambulance}/remove_driver/"] = "an id that the demo does not choose",
        ["put /api/v1/files/{file}/"] = "an id that the demo does not choose",
        ["patch /api/v1/files/{file}/"] = "an id that the demo does not choose",
        ["put /api/v1/notification/{notification}/"] = "an id that the demo does not choose",
        ["patch /api/v1/notification/{notification}/"] = "an id that the demo does not choose",
        ["put /api/v1/consultation/{consultation}/consents/{consent}/"] = "an id that the demo does not choose",
        ["patch /api/v1/consultation/{consultation}/consents/{consent}/"] = "an id that the demo does not choose",
        ["put /api/v1/consultation/{consultation}/diagnoses/{diagnosis}/"] = "an id that the demo does not choose",
        ["patch /api/v1/consultation/{consultation}/diagnoses/{diagnosis}/"] = "an id that the demo does not choose",
        ["put /api/v1/asset/{asset}/service_records/{record}/"] = "an id that the demo does not choose",
        ["patch /api/v1/asset/{asset}/service_records/{record}/"] = "an id that the demo does not choose",
        ["patch /api/v1/patient/{patient}/test_sample/{sample}/"] = "the step that PATCH /api/v1/test_sample/{sample}/ takes",
        ["post /api/v1/consultation/{consultation}/email_discharge_summary/"] = "starts a job that needs an object store",
        ["put /api/v1/assetbed/{link}/"] = "what PATCH does, once only (contract 03, §5, AB4)",
        ["post /api/v1/asset/{asset}/operate_assets/"] = "needs a hospital's middleware",
        ["post /ops/jobs/drop/"] = "a superuser's",
        ["post /ops/jobs/send-again/"] = "a superuser's",
        ["post /ops/schedule/run/"] = "a superuser's",
    };

    /// <summary>What users changed, and what was made by whatever: jobs that come in between change what is there, and file summaries.</summary>
    private const string Changes = "select count(*) from change_log where changed_through is null or (operation = '+' and kind <> 'file_upload')";

    /// <summary>Operations whose repeat is not answered as the first time, or that are made again.</summary>
    private static readonly Dictionary<string, string> NotRepeated = [];

    /// <summary>Reads that succeed for somebody else, or for whoever did something before.</summary>
    private static readonly Dictionary<string, string> NotOfTheDistrictAdmin = new()
    {
        ["/api/v1/otp/patient/"] = "a patient's",
        ["/api/v1/otp/patient/{patient}/"] = "a patient's",
        ["/api/v1/consultation/patient_from_asset/"] = "an asset's",
        ["/api/v1/asset/get_default_user_location/"] = "of who has said where",
        ["/api/v1/asset_config/"] = "a middleware's",
        ["/middleware/verify"] = "a middleware's",
        ["/middleware/verify-asset"] = "an asset's",
        ["/api/v1/consultation/{consultation}/preview_discharge_summary/"] = "starts a job that needs an object store",
        ["/api/v1/users/{username}/check_availability/"] = "the example is a user of the demo, and taken",
        ["/api/v1/users/{username}/"] = "of whom an administrator of the district sees those below (contract 01, C3)",
        ["/api/v1/users/{username}/pnconfig/"] = "one's own",
        ["/health/"] = "needs what production has",
        ["/ops/audit/"] = "a superuser's",
        ["/ops/jobs/"] = "a superuser's",
        ["/ops/jobs/set-aside/"] = "a superuser's",
        ["/ops/schedule/"] = "a superuser's",
        ["/ops/silos/"] = "a superuser's",
    };

    private readonly DirectoryInfo objects = Directory.CreateTempSubdirectory("care-test-demo-");
    private readonly RedisServer redis = new();
    private NpgsqlDataSource database = null!;
    private IHost silo = null!;
    private WebApplication web = null!;
    private Uri address = null!;

    public async ValueTask InitializeAsync()
    {
        await redis.InitializeAsync();
        var url = await system.Postgres.Database($"examples-{Guid.NewGuid()}");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(url));
        var port = FreePort.Next();
        address = new Uri($"http://127.0.0.1:{port}");
        silo = SiloHost.Build(new Silo.Settings
        {
            Database = new DatabaseOptions { Url = url },
            Care = new CareOptions
            {
                Passwords = new PasswordOptions { MemoryKiB = 1024, Passes = 1, Lanes = 1 },
                Demo = true,
                Files = new ObjectStoreOptions
                {
                    Directory = objects.FullName,
                    FrontEnd = $"http://127.0.0.1:{port}",
                    SigningKey = system.FrontEndSettings.SigningKey,
                    MaxBytes = CareSystem.MaxFile,
                },
                Mail = new MailOptions { MailDrop = objects.FullName },
            },
            RedisUrl = redis.Url,
            ClusterId = "examples",
            ServiceId = "examples",
            SiloName = "examples-silo",
            AdvertisedAddress = IPAddress.Loopback,
            SiloPort = FreePort.Next(),
            GatewayPort = FreePort.Next(),
            Migrate = false,
        });
        await silo.StartAsync();
        await new DemoSystem(silo.Services.GetRequiredService<IGrainFactory>(), database, TimeProvider.System).Load();
        web = WebFront.FrontEnd.Build(system.FrontEndSettings with
        {
            DatabaseUrl = url,
            RedisUrl = redis.Url,
            ClusterId = "examples",
            ServiceId = "examples",
            Port = port,
            ObjectStore = objects.FullName,
        });
        await web.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        await silo.StopAsync();
        silo.Dispose();
        await database.DisposeAsync();
        await redis.DisposeAsync();
        objects.Delete(recursive: true);
    }

    [Fact]
    public async Task Each_example_of_the_description_works_on_the_demo_data()
    {
        using var client = await DistrictAdmin();

        var paths = JsonNode.Parse(await File.ReadAllTextAsync(OpenApiFile.Path))!["paths"]!.AsObject();
        List<string> failed = [];
        foreach (var (path, item) in paths.Where(path => path.Value!["get"] is not null && !NotOfTheDistrictAdmin.ContainsKey(path.Key)))
        {
            if (Filled(path, item!["get"]!) is { } filled)
            {
                await Send("GET", filled, null);
            }
        }

        var shown = paths.SelectMany(path => path.Value!.AsObject().Where(operation => operation.Value!["requestBody"] is not null)
            .Select(operation => $"{operation.Key} {path.Key}"));
        var known = Writes.Select(write => $"{write.Method} {write.Path}").Concat(NotSent.Keys);
        Assert.Equal(known.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        foreach (var (method, path) in Writes)
        {
            var operation = paths[path]![method]!;
            var filled = Filled(path, operation);
            Assert.True(filled is not null, $"{method} {path} has no example of its path.");
            await Send(method.ToUpperInvariant(), filled, operation["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString());
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));

        async Task Send(string method, string to, string? body)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), to);
            request.Content = body is null ? null : new StringContent(body, new MediaTypeHeaderValue("application/json"));
            using var answer = await client.SendAsync(request);
            if (!answer.IsSuccessStatusCode)
            {
                failed.Add($"{method} {to} {body}\n  {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    /// <summary>
    /// Every write of the API that may be repeated (<c>Idempotency-Key</c>), as if its answer had been lost with the front end: it is answered as it was, and
    /// made no second time.
    /// </summary>
    [Fact]
    public async Task Each_example_that_is_sent_again_is_carried_out_once()
    {
        using var client = await DistrictAdmin();
        var paths = JsonNode.Parse(await File.ReadAllTextAsync(OpenApiFile.Path))!["paths"]!.AsObject();
        List<string> failed = [];
        var repeated = 0;
        foreach (var (method, path) in Writes)
        {
            var operation = paths[path]![method]!;
            var filled = Filled(path, operation)!;
            var body = operation["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString();
            var takesKey = operation["parameters"]?.AsArray().Any(parameter => (string)parameter!["name"]! == "Idempotency-Key") == true;
            var key = takesKey ? Guid.NewGuid().ToString() : null;
            var (status, text) = await Send(method, filled, body, key);
            if ((int)status >= 300)
            {
                failed.Add($"{method} {path}: {(int)status} {text}");
                continue;
            }

            if (key is null)
            {
                continue;
            }

            await Value("with lost as (update idempotent_request set status = null, leased_until = now() returning 1) select count(*) from lost");
            var changes = await Value(Changes);
            var again = await Send(method, filled, body, key);
            var isMadeAgain = !Equals(changes, await Value(Changes));
            if ((isMadeAgain || (status, text) != again) && !NotRepeated.ContainsKey($"{method} {path}"))
            {
                failed.Add($"{method} {path}: {(isMadeAgain ? "made again" : "")}\n  {(int)status} {text}\n  {(int)again.Status} {again.Text}");
            }

            repeated++;
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.True(repeated > 40, $"{repeated} requests");

        async Task<(HttpStatusCode Status, string Text)> Send(string method, string to, string body, string? key)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), to);
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            using var answer = await client.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    private async Task<HttpClient> DistrictAdmin()
    {
        var client = new HttpClient(new DescribedAnswers()) { BaseAddress = address };
        using var signedIn = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = "devdistrictadmin", password = DemoExamples.Password });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        var access = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", access);
        return client;
    }

    private async Task<object?> Value(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The path with the examples of its parameters, and the parameters of the query that it requires; null where one has no example.</summary>
    private static string? Filled(string path, JsonNode operation)
    {
        List<string> query = [];
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var (name, example) = ((string)parameter!["name"]!, parameter["example"]?.ToString());
            if ((string)parameter["in"]! == "path")
            {
                if (example is null)
                {
                    return null;
                }

                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(example), StringComparison.Ordinal);
            }
            else if (example is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(example)}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
