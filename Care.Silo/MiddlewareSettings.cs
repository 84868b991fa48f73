using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Care.Grains.Devices;
using Care.Interfaces.Operations;
using Microsoft.IdentityModel.Tokens;

namespace Care.Silo;

/// <summary>The settings of speaking to the middleware of hospitals (docs/settings.md).</summary>
internal static class MiddlewareSettings
{
    /// <summary>Less than a client waits for a call, which waits for a device.</summary>
    private const int MaxTimeoutSeconds = 90;

    public static MiddlewareOptions Read(SettingReader read) => new()
    {
        SigningKey = KeyOf(read, read.Optional("JWKS_BASE64") ?? Generated(read)),
        RequestTimeout = TimeSpan.FromSeconds(Timeout(read, read.Number("MIDDLEWARE_REQUEST_TIMEOUT", 20, least: 1))),
        AllowInternal = read.Flag("CARE_MIDDLEWARE_INTERNAL", false),
        AllowInsecure = !read.Flag("CARE_PRODUCTION", false),
        Roots = read.Optional("CARE_MIDDLEWARE_ROOTS") is { } path ? RootsOf(read, path) : [],
    };

    private static int Timeout(SettingReader read, int seconds) =>
        seconds <= MaxTimeoutSeconds
            ? seconds
            : read.Wrong($"MIDDLEWARE_REQUEST_TIMEOUT is {seconds}: nobody waits longer than {MaxTimeoutSeconds} seconds for a device.", MaxTimeoutSeconds);

    private static RsaSecurityKey? KeyOf(SettingReader read, string? privateSet)
    {
        try
        {
            return privateSet is null ? null : MiddlewareKeySet.Private(privateSet);
        }
        catch (FormatException)
        {
            return read.Wrong<RsaSecurityKey?>("JWKS_BASE64 is not a JSON Web Key Set in Base64 with a private RSA key; `generate-keys` makes one.", null);
        }
    }

    private static X509Certificate2Collection RootsOf(SettingReader read, string path)
    {
        X509Certificate2Collection roots = [];
        try
        {
            roots.ImportFromPemFile(path);
            return roots.Count > 0
                ? roots
                : read.Wrong<X509Certificate2Collection>($"CARE_MIDDLEWARE_ROOTS names {path}, which has no certificates in it.", []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return read.Wrong<X509Certificate2Collection>($"CARE_MIDDLEWARE_ROOTS names {path}, which can't be read as certificates in PEM.", []);
        }
    }

    /// <summary>The key set that <c>generate-keys</c> left in the home directory, or null.</summary>
    private static string? Generated(SettingReader read) =>
        Path.Combine(read.Text("CARE_HOME", ".care"), "jwks") is var path && File.Exists(path) ? File.ReadAllText(path).Trim() : null;
}
