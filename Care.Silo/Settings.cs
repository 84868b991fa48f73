using System.Globalization;
using System.Net;
using Care.Grains;
using Care.Grains.Goals;
using Care.Grains.Messages;
using Care.Grains.Notifications;
using Care.Grains.Operations;
using Care.Grains.Scheduling;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Hosting;
using Care.Hosting.Connections;
using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Interfaces.SignIn;
using static Care.Interfaces.Operations.SettingReader;

namespace Care.Silo;

/// <summary>The settings of a silo, all of them environment variables (docs/settings.md). Read once, at the start: a setting that is missing or wrong stops the start with a sentence.</summary>
public sealed record Settings
{
    /// <summary>The gateway that is none: messages become files.</summary>
    private const string MailDrop = "outbox";

    public required DatabaseOptions Database { get; init; }

    public required CareOptions Care { get; init; }

    public required string RedisUrl { get; init; }

    public required string ClusterId { get; init; }

    public required string ServiceId { get; init; }

    public required string SiloName { get; init; }

    public required IPAddress AdvertisedAddress { get; init; }

    public required int SiloPort { get; init; }

    public required int GatewayPort { get; init; }

    public required bool Migrate { get; init; }

    /// <summary><c>CARE_REPORTING_PASSWORD</c>: lets the role <c>care_reporting</c> sign in. Null: it stays as it is.</summary>
    public string? ReportingPassword { get; init; }

    /// <summary><c>CARE_JOBS_AT_ONCE</c>: how many jobs the silo runs side by side.</summary>
    public int JobsAtOnce { get; init; } = 8;

    /// <summary><c>CARE_RABBITMQ_URL</c>, where <c>CARE_JOBS</c> is <c>rabbitmq</c>: who keeps the jobs. Null: Redis does.</summary>
    public Uri? RabbitMq { get; init; }

    public ScheduleOptions Schedule { get; init; } = new();

    /// <summary><c>PLAUSIBLE_HOST</c>, <c>PLAUSIBLE_SITE_ID</c>, <c>PLAUSIBLE_AUTH_TOKEN</c>: where goals are captured from. Null: they are not.</summary>
    public GoalOptions? Goals { get; init; }

    /// <summary>A call between grains that takes longer than this has met a dead silo: the caller fails while the client still waits.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>A file that is written once the silo serves, for whoever started it.</summary>
    public string? ReadyFile { get; init; }

    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>How silos and front ends know each other.</summary>
    public NodeOptions Nodes { get; init; } = new();

    /// <summary>Says nothing: keys and passwords are among them.</summary>
    public override string ToString() => nameof(Settings);

    public static Settings Read()
    {
        Together("EMAIL_USER", "EMAIL_PASSWORD");
        Together("SES_ACCESS_KEY", "SES_SECRET_KEY");
        Together("SNS_ACCESS_KEY", "SNS_SECRET_KEY");
        Together("PLAUSIBLE_HOST", "PLAUSIBLE_SITE_ID", "PLAUSIBLE_AUTH_TOKEN");
        Apart("CARE_MAIL_GATEWAY", MailDrop, "EMAIL_HOST");
        Apart("CARE_SMS_GATEWAY", MailDrop, "SNS_ACCESS_KEY");
        var settings = Made();
        return settings.SiloPort != settings.GatewayPort && settings.Telemetry.MetricsPort is var metrics && metrics != settings.SiloPort && metrics != settings.GatewayPort
            ? settings
            : throw new SettingException("CARE_SILO_PORT, CARE_GATEWAY_PORT and CARE_METRICS_PORT are three ports: two of them are the same.");
    }

    private static Settings Made() => new()
    {
        Database = new DatabaseOptions
        {
            Url = RequiredDatabase("DATABASE_URL"),
            OwnerUrl = OptionalDatabase("CARE_OWNER_DATABASE_URL"),
            ReadUrl = OptionalDatabase("CARE_READ_DATABASE_URL"),
            StatePool = Number("CARE_STATE_POOL", 16, least: 1),
            ReadPool = Number("CARE_READ_POOL", 12, least: 1),
        },
        Care = new CareOptions
        {
            Passwords = new PasswordOptions { MemoryKiB = Number("CARE_PASSWORD_MEMORY", 102_400, least: 64) },
            Files = ObjectStoreSettings.Read(),
            PeacetimeMode = Flag("PEACETIME_MODE", true),
            EarliestEncounter = Day("MIN_ENCOUNTER_DATE", "2020-01-01"),
            Demo = Flag("CARE_DEMO", false),
            SignIn = SignIn(),
            Mail = Mail(),
            Crashes = Crashes(),
            Push = Push(),
            Sms = new SmsOptions
            {
                SendsUpdates = Flag("SEND_SMS_NOTIFICATION", Flag("CARE_PRODUCTION", false)),
                Sns = Gateway("CARE_SMS_GATEWAY", Optional("SNS_ACCESS_KEY") is null ? MailDrop : "sns", "sns") == "sns" ? Sns() : null,
            },
        },
        RedisUrl = Redis("REDIS_URL", "redis://127.0.0.1:6379"),
        ClusterId = Text("CARE_CLUSTER_ID", "care"),
        ServiceId = Text("CARE_SERVICE_ID", "care"),
        SiloName = Text("CARE_SILO_NAME", $"silo-{Environment.MachineName}-{Environment.ProcessId}"),
        AdvertisedAddress = Address("CARE_ADVERTISED_ADDRESS", "127.0.0.1"),
        SiloPort = Port("CARE_SILO_PORT", 11111),
        GatewayPort = Port("CARE_GATEWAY_PORT", 30000),
        Migrate = Flag("CARE_MIGRATE", true),
        JobsAtOnce = Number("CARE_JOBS_AT_ONCE", 8, least: 1),
        ReportingPassword = Optional("CARE_REPORTING_PASSWORD"),
        RabbitMq = RabbitMqOf(),
        Schedule = ScheduleOf(),
        Goals = GoalsOf(),
        ReadyFile = Optional("CARE_READY_FILE"),
        Telemetry = TelemetryOptions.Read(),
        Nodes = NodeOptions.OfSilo(),
    };

    private static ScheduleOptions ScheduleOf()
    {
        try
        {
            return new()
            {
                SummariseTriage = Flag("TASK_SUMMARIZE_TRIAGE", true),
                SummariseFacilityCapacity = Flag("TASK_SUMMARIZE_FACILITY_CAPACITY", true),
                SummarisePatient = Flag("TASK_SUMMARIZE_PATIENT", true),
                SummariseDistrictPatient = Flag("TASK_SUMMARIZE_DISTRICT_PATIENT", true),
                CaptureGoals = GoalsOf() is not null,
                WakeEvery = TimeSpan.FromSeconds(Number("CARE_SCHEDULER_CHECK", 10, least: 1)),
                Instead = Optional("CARE_SCHEDULE") is { } text ? ScheduleText.Parse(text) : null,
            };
        }
        catch (FormatException e)
        {
            throw new SettingException($"CARE_SCHEDULE {e.Message}");
        }
    }

    private static GoalOptions? GoalsOf() => GoalOptions.Of(Optional("PLAUSIBLE_HOST"), Optional("PLAUSIBLE_SITE_ID"), Optional("PLAUSIBLE_AUTH_TOKEN"));

    private static Uri? RabbitMqOf() => Text("CARE_JOBS", "redis") switch
    {
        "redis" => null,
        "rabbitmq" when Uri.TryCreate(Text("CARE_RABBITMQ_URL", "amqp://127.0.0.1:5672"), UriKind.Absolute, out var url) && url.Scheme is "amqp" or "amqps" => url,
        "rabbitmq" => throw new SettingException("CARE_RABBITMQ_URL is no URL of the form amqp://user:password@host:port."),
        var other => throw new SettingException($"CARE_JOBS is \"{other}\"; it can be redis or rabbitmq."),
    };

    private static RateLimit Limit(string name, string usual) =>
        RateLimit.Parse(Text(name, usual)) ?? throw new SettingException($"{name} is not of the form 5/10m: attempts, then a period of s, m, h or d.");

    private static SignInOptions SignIn() => new()
    {
        // A command that serves nobody does without; to serve, it is demanded (Commands/Serve.cs).
        SigningKey = Key("CARE_SIGNING_KEY"),
        RateLimit = Limit("RATE_LIMIT", "5/10m"),
        NetworkLimit = Limit("CARE_RATE_LIMIT_NETWORK", "100/10m"),
        AltogetherLimit = Limit("CARE_RATE_LIMIT_ALTOGETHER", "1200/10m"),
        RateLimitDisabled = Flag("DISABLE_RATELIMIT", false),
        CaptchaSecret = Optional("GOOGLE_RECAPTCHA_SECRET_KEY"),
        CaptchaUrl = Link("CARE_RECAPTCHA_URL") ?? new Uri("https://www.google.com/recaptcha/api/siteverify"),
        WebClient = Text("CURRENT_DOMAIN", "localhost:8000"),
        Production = Flag("CARE_PRODUCTION", false),
    };

    private static MailOptions Mail() => Mail(Gateway("CARE_MAIL_GATEWAY", Optional("EMAIL_HOST") is null ? MailDrop : "smtp", "smtp", "ses"));

    private static MailOptions Mail(string gateway) => new()
    {
        From = Sender("EMAIL_FROM", "Care <care@localhost>"),
        Ses = gateway == "ses" ? Ses() : null,
        Host = gateway == "smtp" ? Required("EMAIL_HOST") : null,
        Port = Port("EMAIL_PORT", 587),
        User = Optional("EMAIL_USER"),
        Password = Optional("EMAIL_PASSWORD"),
        UseTls = Flag("EMAIL_USE_TLS", true),
        MailDrop = Text("CARE_OUTBOX", Path.Combine(Text("CARE_HOME", ".care"), "outbox")),
    };

    private static int Port(string name, int otherwise) =>
        Number(name, otherwise) is > 0 and <= ushort.MaxValue and var port ? port : throw new SettingException($"{name} is {Number(name, otherwise)}, which is no port.");

    private static string Sender(string name, string otherwise) => Text(name, otherwise) is var text && MailAddress.IsOne(text) ? text
        : throw new SettingException($"{name} is \"{text}\", which is no address such as Care <care@example.org>.");

    private static CrashOptions Crashes() => new()
    {
        Admins = [.. Text("CARE_ADMINS", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Admin)],
        SentryDsn = Optional("SENTRY_DSN") is not { } dsn ? null : Uri.TryCreate(dsn, UriKind.Absolute, out var sentry) && sentry is { Scheme: "http" or "https", UserInfo.Length: > 0 } ? dsn
            : throw new SettingException("SENTRY_DSN is no address of the form https://key@host/project."),
        Environment = Text("SENTRY_ENVIRONMENT", "deployment-unknown"),
        Release = Text("APP_VERSION", "unknown"),
    };

    /// <summary>The beginning of a day in the server zone.</summary>
    private static DateTimeOffset Day(string name, string otherwise) =>
        DateOnly.TryParseExact(Text(name, otherwise), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ServerZone.StartOf(day)
            : throw new SettingException($"{name} is \"{Text(name, otherwise)}\", which is no day like 2020-01-01.");

    private static string Admin(string address) =>
        MailAddress.IsOne(address) ? address : throw new SettingException($"CARE_ADMINS names \"{address}\", which is no address such as admin@example.org.");

    /// <summary>Who a push service is told to turn to (RFC 8292, 2.1): others refuse the pushes.</summary>
    private static string Subject(string name, string otherwise) =>
        Text(name, otherwise) is var text && Uri.TryCreate(text, UriKind.Absolute, out var subject) && subject.Scheme is "mailto" or "https" ? text
            : throw new SettingException($"{name} is \"{text}\", which is neither mailto: with an address nor an https address.");

    private static AwsOptions Ses() => new()
    {
        AccessKey = Optional("SES_ACCESS_KEY"),
        SecretKey = Optional("SES_SECRET_KEY"),
        Region = Text("SES_REGION", "ap-south-1"),
        Endpoint = Link("SES_ENDPOINT"),
    };

    private static AwsOptions Sns() => new()
    {
        AccessKey = Optional("SNS_ACCESS_KEY"),
        SecretKey = Optional("SNS_SECRET_KEY"),
        Region = Text("SNS_REGION", "ap-south-1"),
        Endpoint = Link("SNS_ENDPOINT"),
    };

    /// <summary>Which gateway messages go through: one of these, or the mail drop.</summary>
    private static string Gateway(string name, string otherwise, params ReadOnlySpan<string> known) =>
        Text(name, otherwise) is var gateway && (gateway == MailDrop || known.Contains(gateway)) ? gateway
            : throw new SettingException($"{name} is \"{gateway}\", which is none of {string.Join(", ", [.. known, MailDrop])}.");

    private static Uri? Link(string name) => Optional(name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var link) ? link
        : throw new SettingException($"{name} is \"{text}\", which is no URL.");

    private static PushOptions Push() => new()
    {
        Keys = VapidKeysOf(Optional("VAPID_PRIVATE_KEY") ?? GeneratedVapidKey()),
        Subject = Subject("VAPID_SUBJECT", "mailto:info@ohc.network"),
        AllowInternal = Flag("CARE_PUSH_INTERNAL", false),
    };

    private static VapidKeys? VapidKeysOf(string? privateKey)
    {
        try
        {
            var keys = privateKey is null ? null : VapidKeys.Of(privateKey);
            return Optional("VAPID_PUBLIC_KEY") is { } publicKey && publicKey.TrimEnd('=') != keys?.PublicKey
                ? throw new SettingException("VAPID_PUBLIC_KEY is not the public half of VAPID_PRIVATE_KEY; it may be left out.")
                : keys;
        }
        catch (FormatException)
        {
            throw new SettingException("VAPID_PRIVATE_KEY is not a private key of P-256 in base64url; `generate-keys` makes one.");
        }
    }

    /// <summary>The key that <c>generate-keys</c> left in the home directory, or null.</summary>
    private static string? GeneratedVapidKey() =>
        Path.Combine(Text("CARE_HOME", ".care"), "vapid") is var path && File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    private static IPAddress Address(string name, string otherwise)
    {
        var text = Text(name, otherwise);
        return IPAddress.TryParse(text, out var address) ? address
            : Dns.GetHostAddresses(text) is [var first, ..] ? first
            : throw new SettingException($"{name} is \"{text}\", which is no address.");
    }
}
