using System.Globalization;
using System.Net;
using System.Net.Sockets;
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

namespace Care.Silo;

/// <summary>
/// The settings of a silo, all of them environment variables (docs/settings.md). Read once, at the start: a setting that is missing or wrong stops the start
/// with a sentence.
/// </summary>
internal sealed record Settings
{
    /// <summary>The setting that names the old database of an import; read by its command alone, so that no other program knows it.</summary>
    public const string ImportFrom = "CARE_IMPORT_FROM";

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

    /// <summary>Reads all settings.</summary>
    /// <param name="rules">What else must hold for what the program is about to do; by default nothing.</param>
    /// <exception cref="SettingException">Some are missing or wrong: all are named.</exception>
    public static Settings Read(Func<Settings, IEnumerable<string>>? rules = null)
    {
        var read = new SettingReader();
        read.Together("EMAIL_USER", "EMAIL_PASSWORD");
        read.Together("SES_ACCESS_KEY", "SES_SECRET_KEY");
        read.Together("SNS_ACCESS_KEY", "SNS_SECRET_KEY");
        read.Together("PLAUSIBLE_HOST", "PLAUSIBLE_SITE_ID", "PLAUSIBLE_AUTH_TOKEN");
        read.Apart("CARE_MAIL_GATEWAY", MailDrop, "EMAIL_HOST");
        read.Apart("CARE_SMS_GATEWAY", MailDrop, "SNS_ACCESS_KEY");
        var settings = Made(read);
        read.EnsureSound([.. Contradictions(settings), .. rules?.Invoke(settings) ?? []]);
        return settings;
    }

    private static IEnumerable<string> Contradictions(Settings settings) =>
        settings.SiloPort != settings.GatewayPort && settings.Telemetry.MetricsPort is var metrics && metrics != settings.SiloPort
            && metrics != settings.GatewayPort
            ? []
            : ["CARE_SILO_PORT, CARE_GATEWAY_PORT and CARE_METRICS_PORT are three ports: two of them are the same."];

    private static Settings Made(SettingReader read) => new()
    {
        Database = new DatabaseOptions
        {
            Url = read.RequiredDatabase("DATABASE_URL"),
            OwnerUrl = read.OptionalDatabase("CARE_OWNER_DATABASE_URL"),
            ReadUrl = read.OptionalDatabase("CARE_READ_DATABASE_URL"),
            StatePool = read.Number("CARE_STATE_POOL", 16, least: 1),
            ReadPool = read.Number("CARE_READ_POOL", 12, least: 1),
        },
        Care = new CareOptions
        {
            Passwords = new PasswordOptions { MemoryKiB = read.Number("CARE_PASSWORD_MEMORY", 102_400, least: 64) },
            Files = ObjectStoreSettings.Read(read),
            PeacetimeMode = read.Flag("PEACETIME_MODE", true),
            EarliestEncounter = Day(read, "MIN_ENCOUNTER_DATE", "2020-01-01"),
            Demo = read.Flag("CARE_DEMO", false),
            SignIn = SignIn(read),
            Mail = Mail(read),
            Crashes = Crashes(read),
            Push = Push(read),
            Middleware = MiddlewareSettings.Read(read),
            Sms = new SmsOptions
            {
                SendsUpdates = read.Flag("SEND_SMS_NOTIFICATION", read.Flag("CARE_PRODUCTION", false)),
                Sns = Gateway(read, "CARE_SMS_GATEWAY", read.Optional("SNS_ACCESS_KEY") is null ? MailDrop : "sns", "sns") == "sns" ? Sns(read) : null,
            },
        },
        RedisUrl = read.Redis("REDIS_URL", "redis://127.0.0.1:6379"),
        ClusterId = read.Text("CARE_CLUSTER_ID", "care"),
        ServiceId = read.Text("CARE_SERVICE_ID", "care"),
        SiloName = read.Text("CARE_SILO_NAME", $"silo-{Environment.MachineName}-{Environment.ProcessId}"),
        AdvertisedAddress = Address(read, "CARE_ADVERTISED_ADDRESS", "127.0.0.1"),
        SiloPort = Port(read, "CARE_SILO_PORT", 11111),
        GatewayPort = Port(read, "CARE_GATEWAY_PORT", 30000),
        Migrate = read.Flag("CARE_MIGRATE", true),
        JobsAtOnce = read.Number("CARE_JOBS_AT_ONCE", 8, least: 1),
        ReportingPassword = read.Optional("CARE_REPORTING_PASSWORD"),
        RabbitMq = RabbitMqOf(read),
        Schedule = ScheduleOf(read),
        Goals = GoalsOf(read),
        ReadyFile = read.Optional("CARE_READY_FILE"),
        Telemetry = TelemetryOptions.Read(read),
        Nodes = NodeOptions.OfSilo(read),
    };

    private static ScheduleOptions ScheduleOf(SettingReader read)
    {
        try
        {
            return new()
            {
                SummariseTriage = read.Flag("TASK_SUMMARIZE_TRIAGE", true),
                SummariseTests = read.Flag("TASK_SUMMARIZE_TESTS", true),
                SummariseFacilityCapacity = read.Flag("TASK_SUMMARIZE_FACILITY_CAPACITY", true),
                SummarisePatient = read.Flag("TASK_SUMMARIZE_PATIENT", true),
                SummariseDistrictPatient = read.Flag("TASK_SUMMARIZE_DISTRICT_PATIENT", true),
                CaptureGoals = GoalsOf(read) is not null,
                WakeEvery = TimeSpan.FromSeconds(read.Number("CARE_SCHEDULER_CHECK", 10, least: 1)),
                Instead = read.Optional("CARE_SCHEDULE") is { } text ? ScheduleText.Parse(text) : null,
            };
        }
        catch (FormatException e)
        {
            return read.Wrong($"CARE_SCHEDULE {e.Message}", new ScheduleOptions());
        }
    }

    private static GoalOptions? GoalsOf(SettingReader read) =>
        GoalOptions.Of(read, read.Optional("PLAUSIBLE_HOST"), read.Optional("PLAUSIBLE_SITE_ID"), read.Optional("PLAUSIBLE_AUTH_TOKEN"));

    private static Uri? RabbitMqOf(SettingReader read) => read.Text("CARE_JOBS", "redis") switch
    {
        "redis" => null,
        "rabbitmq" when Uri.TryCreate(read.Text("CARE_RABBITMQ_URL", "amqp://127.0.0.1:5672"), UriKind.Absolute, out var url)
            && url.Scheme is "amqp" or "amqps" => url,
        "rabbitmq" => read.Wrong<Uri?>("CARE_RABBITMQ_URL is no URL of the form amqp://user:password@host:port.", null),
        var other => read.Wrong<Uri?>($"CARE_JOBS is \"{other}\"; it can be redis or rabbitmq.", null),
    };

    private static RateLimit Limit(SettingReader read, string name, string usual) =>
        RateLimit.Parse(read.Text(name, usual))
            ?? read.Wrong($"{name} is not of the form 5/10m: attempts, then a period of s, m, h or d.", RateLimit.Parse(usual)!);

    private static SignInOptions SignIn(SettingReader read) => new()
    {
        // A command that serves nobody does without; to serve, it is demanded (Commands/Serve.cs).
        SigningKey = read.Key("CARE_SIGNING_KEY"),
        RateLimit = Limit(read, "RATE_LIMIT", "5/10m"),
        NetworkLimit = Limit(read, "CARE_RATE_LIMIT_NETWORK", "100/10m"),
        AltogetherLimit = Limit(read, "CARE_RATE_LIMIT_ALTOGETHER", "1200/10m"),
        RateLimitDisabled = read.Flag("DISABLE_RATELIMIT", false),
        CaptchaSecret = read.Optional("GOOGLE_RECAPTCHA_SECRET_KEY"),
        CaptchaUrl = Link(read, "CARE_RECAPTCHA_URL") ?? new Uri("https://www.google.com/recaptcha/api/siteverify"),
        WebClient = read.Text("CURRENT_DOMAIN", "localhost:8000"),
        Production = read.Flag("CARE_PRODUCTION", false),
    };

    private static MailOptions Mail(SettingReader read) =>
        Mail(read, Gateway(read, "CARE_MAIL_GATEWAY", read.Optional("EMAIL_HOST") is null ? MailDrop : "smtp", "smtp", "ses"));

    private static MailOptions Mail(SettingReader read, string gateway) => new()
    {
        From = Sender(read, "EMAIL_FROM", "Care <care@localhost>"),
        Ses = gateway == "ses" ? Ses(read) : null,
        Host = gateway == "smtp" ? read.Required("EMAIL_HOST") : null,
        Port = Port(read, "EMAIL_PORT", 587),
        User = read.Optional("EMAIL_USER"),
        Password = read.Optional("EMAIL_PASSWORD"),
        UseTls = read.Flag("EMAIL_USE_TLS", true),
        MailDrop = read.Text("CARE_OUTBOX", Path.Combine(read.Text("CARE_HOME", ".care"), "outbox")),
    };

    private static int Port(SettingReader read, string name, int otherwise) =>
        read.Number(name, otherwise) is var port && port is > 0 and <= ushort.MaxValue ? port : read.Wrong($"{name} is {port}, which is no port.", otherwise);

    private static string Sender(SettingReader read, string name, string otherwise) => read.Text(name, otherwise) is var text && MailAddress.IsOne(text) ? text
        : read.Wrong($"{name} is \"{text}\", which is no address such as Care <care@example.org>.", otherwise);

    private static CrashOptions Crashes(SettingReader read) => new()
    {
        Admins = [.. read.Text("CARE_ADMINS", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(address => Admin(read, address))],
        SentryDsn = read.Optional("SENTRY_DSN") is not { } dsn ? null
            : Uri.TryCreate(dsn, UriKind.Absolute, out var sentry) && sentry is { Scheme: "http" or "https", UserInfo.Length: > 0 } ? dsn
            : read.Wrong<string?>("SENTRY_DSN is no address of the form https://key@host/project.", null),
        Environment = read.Text("SENTRY_ENVIRONMENT", "deployment-unknown"),
        Release = read.Text("APP_VERSION", "unknown"),
    };

    /// <summary>The beginning of a day in the server zone.</summary>
    private static DateTimeOffset Day(SettingReader read, string name, string otherwise) =>
        DateOnly.TryParseExact(read.Text(name, otherwise), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ServerZone.StartOf(day)
            : read.Wrong($"{name} is \"{read.Text(name, otherwise)}\", which is no day like 2020-01-01.", DateTimeOffset.MinValue);

    private static string Admin(SettingReader read, string address) =>
        MailAddress.IsOne(address) ? address : read.Wrong($"CARE_ADMINS names \"{address}\", which is no address such as admin@example.org.", address);

    /// <summary>Who a push service is told to turn to (RFC 8292, 2.1): others refuse the pushes.</summary>
    private static string Subject(SettingReader read, string name, string otherwise) =>
        read.Text(name, otherwise) is var text && Uri.TryCreate(text, UriKind.Absolute, out var subject) && subject.Scheme is "mailto" or "https" ? text
            : read.Wrong($"{name} is \"{text}\", which is neither mailto: with an address nor an https address.", otherwise);

    private static AwsOptions Ses(SettingReader read) => new()
    {
        AccessKey = read.Optional("SES_ACCESS_KEY"),
        SecretKey = read.Optional("SES_SECRET_KEY"),
        Region = read.Text("SES_REGION", "ap-south-1"),
        Endpoint = Link(read, "SES_ENDPOINT"),
    };

    private static AwsOptions Sns(SettingReader read) => new()
    {
        AccessKey = read.Optional("SNS_ACCESS_KEY"),
        SecretKey = read.Optional("SNS_SECRET_KEY"),
        Region = read.Text("SNS_REGION", "ap-south-1"),
        Endpoint = Link(read, "SNS_ENDPOINT"),
    };

    /// <summary>Which gateway messages go through: one of these, or the mail drop.</summary>
    private static string Gateway(SettingReader read, string name, string otherwise, params ReadOnlySpan<string> known) =>
        read.Text(name, otherwise) is var gateway && (gateway == MailDrop || known.Contains(gateway)) ? gateway
            : read.Wrong($"{name} is \"{gateway}\", which is none of {string.Join(", ", [.. known, MailDrop])}.", MailDrop);

    private static Uri? Link(SettingReader read, string name) => read.Optional(name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var link) ? link
        : read.Wrong<Uri?>($"{name} is \"{text}\", which is no URL.", null);

    private static PushOptions Push(SettingReader read) => new()
    {
        Keys = VapidKeysOf(read, read.Optional("VAPID_PRIVATE_KEY") ?? GeneratedVapidKey(read)),
        Subject = Subject(read, "VAPID_SUBJECT", "mailto:info@ohc.network"),
        AllowInternal = read.Flag("CARE_PUSH_INTERNAL", false),
    };

    private static VapidKeys? VapidKeysOf(SettingReader read, string? privateKey)
    {
        try
        {
            var keys = privateKey is null ? null : VapidKeys.Of(privateKey);
            return read.Optional("VAPID_PUBLIC_KEY") is { } publicKey && publicKey.TrimEnd('=') != keys?.PublicKey
                ? read.Wrong("VAPID_PUBLIC_KEY is not the public half of VAPID_PRIVATE_KEY; it may be left out.", keys)
                : keys;
        }
        catch (FormatException)
        {
            return read.Wrong<VapidKeys?>("VAPID_PRIVATE_KEY is not a private key of P-256 in base64url; `generate-keys` makes one.", null);
        }
    }

    /// <summary>The key that <c>generate-keys</c> left in the home directory, or null.</summary>
    private static string? GeneratedVapidKey(SettingReader read) =>
        Path.Combine(read.Text("CARE_HOME", ".care"), "vapid") is var path && File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    private static IPAddress Address(SettingReader read, string name, string otherwise)
    {
        var text = read.Text(name, otherwise);
        try
        {
            return IPAddress.TryParse(text, out var address) ? address : Dns.GetHostAddresses(text)[0];
        }
        catch (Exception e) when (e is SocketException or ArgumentException or IndexOutOfRangeException)
        {
            return read.Wrong($"{name} is \"{text}\", which is no address.", IPAddress.Loopback);
        }
    }
}
