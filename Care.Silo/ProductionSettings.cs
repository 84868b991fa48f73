using System.Net;
using Care.Interfaces.Operations;
using Care.Interfaces.Storage;

namespace Care.Silo;

/// <summary>
/// What a silo does not start with in production: settings for trying things out, keys that can be guessed, ways on which patients' data or passwords would go
/// in the clear or get lost.
/// </summary>
internal static class ProductionSettings
{
    /// <summary>The least memory for one check of a password that slows guessing down enough (OWASP's recommendation for Argon2id), in KiB.</summary>
    private const int LeastPasswordMemory = 19_456;

    /// <summary>One sentence for each setting that keeps the silo from starting in production.</summary>
    /// <param name="settings">A silo's settings.</param>
    public static IEnumerable<string> Faults(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (care, signIn) = (settings.Care, settings.Care.SignIn);
        return
        [
            .. When(care.Demo, "CARE_DEMO is true: in production there are no accounts whose passwords everybody knows, and nobody is shown the outbox."),
            .. When(signIn.RateLimitDisabled, "DISABLE_RATELIMIT is true: in production passwords can't be tried without limit."),
            .. When(
                care.Passwords.MemoryKiB < LeastPasswordMemory,
                $"CARE_PASSWORD_MEMORY is {care.Passwords.MemoryKiB}: in production one check of a password takes at least {LeastPasswordMemory} KiB, or "
                    + $"stolen hashes are soon guessed."),
            .. Weak("CARE_SIGNING_KEY", signIn.SigningKey),
            .. settings.Nodes.ProductionFaults(),
            .. When(
                settings.Nodes.Keys.Gateway.Span.SequenceEqual(signIn.SigningKey) || settings.Nodes.Keys.Silo.Span.SequenceEqual(signIn.SigningKey),
                "CARE_SIGNING_KEY is a key of the cluster too: each key opens one thing."),
            .. When(!HasPassword(settings.RedisUrl), "REDIS_URL has no password: in production whoever reaches Redis can't run jobs or change what is cached."),
            .. When(settings.RabbitMq is { UserInfo: var account }
                && (account.Length == 0 || account == "guest:guest"), "CARE_RABBITMQ_URL has no password, or the one that everybody knows."),
            .. ObjectStoreSettings.Faults(care.Files),
            .. When(
                !care.Mail.IsComplete,
                "No mails can be sent: set EMAIL_HOST, EMAIL_USER and EMAIL_PASSWORD, or CARE_MAIL_GATEWAY=ses; in production passwords are reset by mail, and "
                    + "nobody reads an outbox."),
            .. When(
                care.Mail is { Ses: null, Host: { } host, UseTls: false } && !IsThisMachine(host),
                "EMAIL_USE_TLS is false: in production mails leave this machine by TLS only."),
            .. When(
                care.Sms is { SendsUpdates: true, Sns: null },
                "No text messages can be sent: set SNS_ACCESS_KEY and SNS_SECRET_KEY, or CARE_SMS_GATEWAY=sns; or SEND_SMS_NOTIFICATION=false to do without, "
                    + "and without the sign-in of patients."),
            .. Open("SES_ENDPOINT", care.Mail.Ses?.Endpoint),
            .. Open("SNS_ENDPOINT", care.Sms.Sns?.Endpoint),
            .. Open("CARE_RECAPTCHA_URL", signIn.CaptchaUrl),
            .. When(
                !signIn.WebClient.StartsWith("https://", StringComparison.OrdinalIgnoreCase),
                $"CURRENT_DOMAIN is \"{signIn.WebClient}\", which is no https address: links in mails, those to new passwords among them, lead there."),
            .. When(care.Middleware.AllowInternal, "CARE_MIDDLEWARE_INTERNAL is true: in production nobody can have this server call into its own network."),
            .. When(care.Push.AllowInternal, "CARE_PUSH_INTERNAL is true: in production nobody can have this server call into its own network."),
        ];
    }

    private static IEnumerable<string> Weak(string name, byte[] key) =>
        SecretStrength.Weakness(key) is { } weakness
            ? [$"{name} {weakness}: in production whoever guesses it passes for anybody. `generate-keys` makes one."]
            : [];

    private static IEnumerable<string> Open(string name, Uri? address) =>
        When(address is not null && address.Scheme != Uri.UriSchemeHttps, $"{name} is \"{address}\", which is no https address.");

    private static IEnumerable<string> When(bool fault, string sentence) => fault ? [sentence] : [];

    private static bool HasPassword(string redis) => RedisUrl.Parse(redis).Contains("password=", StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
