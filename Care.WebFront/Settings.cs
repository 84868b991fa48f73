using System.Net;
using Care.Hosting;
using Care.Hosting.Connections;
using Care.Interfaces.Operations;
using Care.WebFront.Middleware;

namespace Care.WebFront;

/// <summary>The settings of a front end, all of them environment variables (docs/settings.md). Read once, at the start.</summary>
internal sealed record Settings
{
    public required string DatabaseUrl { get; init; }

    public required string RedisUrl { get; init; }

    public required string ClusterId { get; init; }

    public required string ServiceId { get; init; }

    /// <summary>Signs the users' tokens (HS256).</summary>
    public required byte[] SigningKey { get; init; }

    public required TimeSpan AccessTokenLifetime { get; init; }

    public required TimeSpan RefreshTokenLifetime { get; init; }

    public required string Bind { get; init; }

    public required int Port { get; init; }

    /// <summary>The proxies whose word on who called is taken, beside those on the same machine.</summary>
    public IPNetwork[] Proxies { get; init; } = [];

    /// <summary>The names and addresses that clients know the server by; <c>*.example.org</c> for all below one, <c>*</c> for any.</summary>
    public string[] AllowedHosts { get; init; } = Middleware.AllowedHosts.Local;

    /// <summary><c>CARE_MAX_REQUESTS</c>: how many requests are served side by side.</summary>
    public int MaxRequests { get; init; } = 512;

    /// <summary><c>CARE_MAX_WAITING</c>: how many more may wait for their turn.</summary>
    public int MaxWaiting { get; init; } = 1024;

    /// <summary>True in production: the documentation of the API is not served.</summary>
    public required bool Production { get; init; }

    public required bool Maintenance { get; init; }

    public required string AppVersion { get; init; }

    /// <summary>Origins that browsers may call from; empty outside production means any.</summary>
    public required string[] CorsAllowedOrigins { get; init; }

    public required string[] CorsAllowedOriginRegexes { get; init; }

    /// <summary>Where the web client is; null when nobody said.</summary>
    public string? WebClient { get; init; }

    /// <summary>The directory that stands in for object storage, the same as the silos'.</summary>
    public string ObjectStore { get; init; } = ".care/objects";

    /// <summary>The largest object that the embedded store takes.</summary>
    public int MaxObjectBytes { get; init; } = 100_000_000;

    /// <summary>The public keys of this server as a JSON Web Key Set.</summary>
    public byte[] PublicKeys { get; init; } = SignIn.PublicKeys.None;

    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>How silos and front ends know each other.</summary>
    public NodeOptions Nodes { get; init; } = new();

    /// <summary>True: a line in the log for each request, with how long it took.</summary>
    public bool LogTimes { get; init; }

    /// <summary>Says nothing: keys and passwords are among them.</summary>
    public override string ToString() => nameof(Settings);

    /// <summary>Reads all settings.</summary>
    /// <exception cref="SettingException">Some are missing or wrong: all are named.</exception>
    public static Settings Read()
    {
        var read = new SettingReader();
        var settings = Made(read);
        read.EnsureSound(Faults(settings));
        return settings;
    }

    /// <summary>One sentence for each thing that keeps a front end with these settings from starting.</summary>
    public static IEnumerable<string> Faults(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Port == settings.Telemetry.MetricsPort)
        {
            yield return "CARE_PORT and CARE_METRICS_PORT are the same: clients would reach the metrics.";
        }

        if (settings.RefreshTokenLifetime < settings.AccessTokenLifetime)
        {
            yield return "JWT_REFRESH_TOKEN_LIFETIME is shorter than JWT_ACCESS_TOKEN_LIFETIME: nobody could stay signed in.";
        }

        foreach (var fault in settings.Production ? ProductionSettings.Faults(settings) : [])
        {
            yield return fault;
        }
    }

    private static Settings Made(SettingReader read) => new()
    {
        DatabaseUrl = read.RequiredDatabase("DATABASE_URL"),
        RedisUrl = read.Redis("REDIS_URL", "redis://127.0.0.1:6379"),
        ClusterId = read.Text("CARE_CLUSTER_ID", "care"),
        ServiceId = read.Text("CARE_SERVICE_ID", "care"),
        SigningKey = read.RequiredKey("CARE_SIGNING_KEY"),
        AccessTokenLifetime = TimeSpan.FromMinutes(read.Number("JWT_ACCESS_TOKEN_LIFETIME", 10, least: 1)),
        RefreshTokenLifetime = TimeSpan.FromMinutes(read.Number("JWT_REFRESH_TOKEN_LIFETIME", 30, least: 1)),
        Bind = read.Text("CARE_BIND", "127.0.0.1"),
        Port = read.Port("CARE_PORT", 9000),
        Proxies = ForwardedAddress.Networks(read, "CARE_PROXIES", read.List("CARE_PROXIES")),
        AllowedHosts = Middleware.AllowedHosts.Of(read, read.List("CARE_ALLOWED_HOSTS"), read.Flag("CARE_PRODUCTION", false)),
        MaxRequests = read.Number("CARE_MAX_REQUESTS", 512, least: 1),
        MaxWaiting = read.Number("CARE_MAX_WAITING", 1024, least: 0),
        Production = read.Flag("CARE_PRODUCTION", false),
        Maintenance = read.Flag("MAINTENANCE_MODE", false),
        AppVersion = read.Text("APP_VERSION", "unknown"),
        WebClient = read.Optional("CURRENT_DOMAIN") is { } client ? (client.Contains("://", StringComparison.Ordinal) ? client : "http://" + client) : null,
        ObjectStore = read.Text("CARE_OBJECT_STORE", ".care/objects"),
        MaxObjectBytes = read.Number("FILE_UPLOAD_MAX_BYTES", 100_000_000, least: 1),
        CorsAllowedOrigins = read.List("CORS_ALLOWED_ORIGINS"),
        CorsAllowedOriginRegexes = read.List("CORS_ALLOWED_ORIGIN_REGEXES"),
        Telemetry = TelemetryOptions.Read(read),
        Nodes = NodeOptions.OfFrontEnd(read),
        LogTimes = read.Flag("ENABLE_REQUEST_TIME_LOGGING", false),
        PublicKeys = SignIn.PublicKeys.Of(read, read.Optional("JWKS_BASE64") ?? GeneratedKeys(read)),
    };

    /// <summary>The key set that <c>generate-keys</c> left in the home directory, or null.</summary>
    private static string? GeneratedKeys(SettingReader read) =>
        Path.Combine(read.Text("CARE_HOME", ".care"), "jwks") is var path && File.Exists(path) ? File.ReadAllText(path).Trim() : null;
}
