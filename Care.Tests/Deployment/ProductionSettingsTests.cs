using System.Net;
using System.Security.Cryptography;
using Care.Grains;
using Care.Grains.Devices;
using Care.Grains.Files;
using Care.Grains.Messages;
using Care.Grains.Notifications;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Hosting.Connections;
using Care.Interfaces.Calls;
using Care.Silo;
using Care.Silo.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Care.Tests.Deployment;

/// <summary>What production does not start with: each row is one setting that is wrong, and tells it by one sentence.</summary>
public sealed class ProductionSettingsTests
{
    private static readonly byte[] SigningKey = Random();

    private static readonly Settings Sound = new()
    {
        Database = new DatabaseOptions { Url = "postgres://care_app:secret@database/care" },
        Care = new CareOptions
        {
            Passwords = new PasswordOptions { MemoryKiB = 102_400 },
            SignIn = new SignInOptions { SigningKey = SigningKey, Production = true, WebClient = "https://care.example.org" },
            Files = new ObjectStoreOptions { S3 = new S3Options(new S3BucketOptions { Name = "p" }, new S3BucketOptions { Name = "f" }, null) },
            Mail = new MailOptions { Host = "mail.example.org", User = "care", Password = "secret" },
            Sms = new SmsOptions { SendsUpdates = true, Sns = new AwsOptions() },
        },
        RedisUrl = "redis://:secret@redis",
        ClusterId = "care",
        ServiceId = "care",
        SiloName = "silo",
        AdvertisedAddress = IPAddress.Loopback,
        SiloPort = 11111,
        GatewayPort = 30000,
        Migrate = false,
        Nodes = new NodeOptions { Keys = new ClusterKeys(Random(), Random()), ClosedNetwork = true },
    };

    private static readonly Dictionary<string, Func<Settings, Settings>> Faults = new()
    {
        ["CARE_DEMO is true"] = settings => settings with { Care = settings.Care with { Demo = true } },
        ["DISABLE_RATELIMIT is true"] = settings => SignIn(settings, signIn => signIn with { RateLimitDisabled = true }),
        ["CARE_PASSWORD_MEMORY is 1024"] = settings => settings with { Care = settings.Care with { Passwords = new PasswordOptions { MemoryKiB = 1024 } } },
        ["CARE_SIGNING_KEY is shorter than 32 bytes"] = settings => SignIn(settings, signIn => signIn with { SigningKey = [] }),
        ["CARE_SIGNING_KEY repeats itself"] = settings =>
            SignIn(settings, signIn => signIn with { SigningKey = "k3jf9dl2pq0zk3jf9dl2pq0zk3jf9dl2pq0z"u8.ToArray() }),
        ["CARE_SIGNING_KEY has \"test\" in it"] = settings =>
            SignIn(settings, signIn => signIn with { SigningKey = "a key for tests, thirty-two bytes or more"u8.ToArray() }),
        ["CARE_SIGNING_KEY is a key of the cluster too"] = settings =>
            SignIn(settings, signIn => signIn with { SigningKey = settings.Nodes.Keys.Gateway.ToArray() }),
        ["CARE_GATEWAY_KEY consists of a few characters only"] = settings => Keys(settings, new byte[32], Random()),
        ["CARE_CLUSTER_KEY consists of a few characters only"] = settings => Keys(settings, Random(), new byte[32]),
        ["Nodes speak to each other in the clear"] = settings => settings with { Nodes = settings.Nodes with { ClosedNetwork = false } },
        ["REDIS_URL has no password"] = settings => settings with { RedisUrl = "redis://redis:6379" },
        ["CARE_RABBITMQ_URL has no password"] = settings => settings with { RabbitMq = new Uri("amqp://guest:guest@rabbitmq") },
        ["FILE_UPLOAD_BUCKET is not set"] = settings => settings with { Care = settings.Care with { Files = new ObjectStoreOptions() } },
        ["\"http://objects\" is no https address"] = settings => settings with
        {
            Care = settings.Care with
            {
                Files = new ObjectStoreOptions
                {
                    S3 =
                new S3Options(new S3BucketOptions { Name = "p", Endpoint = "http://objects" }, new S3BucketOptions { Name = "f" }, null)
                }
            },
        },
        ["No mails can be sent"] = settings => Mail(settings, new MailOptions()),
        ["No mails can be sent:"] = settings => Mail(settings, new MailOptions { Host = "mail.example.org" }),
        ["EMAIL_USE_TLS is false"] = settings => Mail(settings, settings.Care.Mail with { UseTls = false }),
        ["SES_ENDPOINT is \"http://ses/\""] = settings => Mail(settings, new MailOptions { Ses = new AwsOptions { Endpoint = new Uri("http://ses") } }),
        ["No text messages can be sent"] = settings => settings with { Care = settings.Care with { Sms = new SmsOptions { SendsUpdates = true } } },
        ["SNS_ENDPOINT is \"http://sns/\""] = settings =>
            settings with { Care = settings.Care with { Sms = new SmsOptions { Sns = new AwsOptions { Endpoint = new Uri("http://sns") } } } },
        ["CARE_RECAPTCHA_URL is \"http://captcha/\""] = settings => SignIn(settings, signIn => signIn with { CaptchaUrl = new Uri("http://captcha") }),
        ["CURRENT_DOMAIN is \"localhost:8000\""] = settings => SignIn(settings, signIn => signIn with { WebClient = "localhost:8000" }),
        ["CARE_MIDDLEWARE_INTERNAL is true"] =
            settings => settings with { Care = settings.Care with { Middleware = new MiddlewareOptions { AllowInternal = true } } },
        ["CARE_PUSH_INTERNAL is true"] = settings => settings with { Care = settings.Care with { Push = new PushOptions { AllowInternal = true } } },
    };

    public static TheoryData<string> Sentences => [.. Faults.Keys];

    [Fact]
    public void Sound_settings_start()
    {
        Assert.Empty(ProductionSettings.Faults(Sound));
        Assert.Empty(ProductionSettings.Faults(Mail(Sound, new MailOptions { Host = "localhost", User = "care", Password = "secret", UseTls = false })));
        Assert.Empty(ProductionSettings.Faults(Sound with { Care = Sound.Care with { Sms = new SmsOptions() } }));
        Assert.Empty(WebFront.ProductionSettings.Faults(FrontEnd));
    }

    [Theory, MemberData(nameof(Sentences))]
    public void One_wrong_setting_is_told_by_one_sentence(string sentence)
    {
        var told = Assert.Single(ProductionSettings.Faults(Faults[sentence](Sound)));

        Assert.StartsWith(sentence, told, StringComparison.Ordinal);
        Assert.EndsWith(".", told, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        using var silo = SiloHost.Build(Faults["CARE_DEMO is true"](Faults["DISABLE_RATELIMIT is true"](Sound)), Serve.Faults);

        var refused = Assert.Throws<OptionsValidationException>(silo.Services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(2, refused.Failures.Count());
    }

    [Fact]
    public void A_front_end_is_as_particular()
    {
        IsRefused("CARE_SIGNING_KEY", FrontEnd with { SigningKey = "a key for tests, thirty-two bytes or more"u8.ToArray() });
        IsRefused("CARE_GATEWAY_KEY", FrontEnd with { Nodes = FrontEnd.Nodes with { Keys = new ClusterKeys(new byte[32]) } });
        IsRefused("CARE_SIGNING_KEY is a key of the cluster too", FrontEnd with { SigningKey = FrontEnd.Nodes.Keys.Gateway.ToArray() });
        IsRefused("Nodes speak to each other in the clear", FrontEnd with { Nodes = FrontEnd.Nodes with { ClosedNetwork = false } });
        IsRefused("REDIS_URL has no password", FrontEnd with { RedisUrl = "redis://redis" });
    }

    private static WebFront.Settings FrontEnd { get; } = new()
    {
        DatabaseUrl = "postgres://care_app:secret@database/care",
        RedisUrl = "redis://:secret@redis",
        ClusterId = "care",
        ServiceId = "care",
        SigningKey = SigningKey,
        AccessTokenLifetime = TimeSpan.FromMinutes(10),
        RefreshTokenLifetime = TimeSpan.FromMinutes(30),
        Bind = "127.0.0.1",
        Port = 9000,
        Production = true,
        Maintenance = false,
        AppVersion = "test",
        CorsAllowedOrigins = [],
        CorsAllowedOriginRegexes = [],
        Nodes = new NodeOptions { Keys = new ClusterKeys(Random()), ClosedNetwork = true },
    };

    private static void IsRefused(string sentence, WebFront.Settings settings) =>
        Assert.StartsWith(sentence, Assert.Single(WebFront.ProductionSettings.Faults(settings)), StringComparison.Ordinal);

    private static Settings SignIn(Settings settings, Func<SignInOptions, SignInOptions> change) =>
        settings with { Care = settings.Care with { SignIn = change(settings.Care.SignIn) } };

    private static Settings Mail(Settings settings, MailOptions mail) => settings with { Care = settings.Care with { Mail = mail } };

    private static Settings Keys(Settings settings, byte[] gateway, byte[] silo) =>
        settings with { Nodes = settings.Nodes with { Keys = new ClusterKeys(gateway, silo) } };

    private static byte[] Random() => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
}
