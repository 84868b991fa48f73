using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Care.Grains.Notifications;

namespace Care.Silo.Commands;

/// <summary>
/// The keys of a new system: the one that signs the users' tokens, those by which silos and front ends know each other, the pair that on-site middleware knows
/// this server by, and the one that push services do (contract 01, B8 and F2; 07, 4.6).
/// </summary>
internal static class GenerateKeys
{
    private const int SecretLength = 32;
    private const int RsaBits = 2048;

    public static async Task Run(TextWriter output)
    {
        if (Environment.GetEnvironmentVariable("CARE_HOME") is not { Length: > 0 } home)
        {
            await output.WriteLineAsync($"CARE_SIGNING_KEY={Secret()}");
            await output.WriteLineAsync($"CARE_CLUSTER_KEY={Secret()}");
            await output.WriteLineAsync($"CARE_GATEWAY_KEY={Secret()}");
            await output.WriteLineAsync($"JWKS_BASE64={KeySet()}");
            var vapid = VapidKeys.Generate();
            await output.WriteLineAsync($"VAPID_PUBLIC_KEY={vapid.PublicKey}");
            await output.WriteLineAsync($"VAPID_PRIVATE_KEY={vapid.PrivateKey}");
            return;
        }

        Directory.CreateDirectory(home);
        await Keep(Path.Combine(home, "signing-key"), Secret);
        await Keep(Path.Combine(home, "cluster-key"), Secret);
        await Keep(Path.Combine(home, "gateway-key"), Secret);
        await Keep(Path.Combine(home, "jwks"), KeySet);
        await Keep(Path.Combine(home, "vapid"), () => VapidKeys.Generate().PrivateKey);
    }

    /// <summary>A key that is there stays: all tokens were signed with it, all browsers subscribed with it. Readable by the owner alone.</summary>
    private static async Task Keep(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using var file = new StreamWriter(path, options);
            await file.WriteAsync(make());
        }
    }

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>A private JSON Web Key Set with one RSA key, in Base64.</summary>
    private static string KeySet()
    {
        using var rsa = RSA.Create(RsaBits);
        var key = rsa.ExportParameters(includePrivateParameters: true);
        var set = new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", alg = "RS256", use = "sig", kid = Guid.NewGuid()
                        .ToString("N"), n = Text(key.Modulus), e = Text(key.Exponent), d = Text(key.D), p = Text(key.P), q = Text(key.Q),
                    dp = Text(key.DP), dq = Text(key.DQ), qi = Text(key.InverseQ),
                },
            },
        };
        return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(set));

        static string Text(byte[]? bytes) => Base64Url.EncodeToString(bytes);
    }
}
