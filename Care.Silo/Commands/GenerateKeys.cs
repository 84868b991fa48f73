using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Care.Silo.Commands;

/// <summary>Prints new keys in the form of the settings: the one that signs users' tokens, and the RSA key set that signs what other systems verify (contract 01, F2 and F3).</summary>
internal static class GenerateKeys
{
    private const int RsaBits = 2048;

    public static async Task Run()
    {
        await Console.Out.WriteLineAsync($"CARE_SIGNING_KEY={Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}");
        await Console.Out.WriteLineAsync($"JWKS_BASE64={Convert.ToBase64String(KeySet())}");
    }

    /// <summary>A set of one private RSA key, in JSON.</summary>
    private static byte[] KeySet()
    {
        using var rsa = RSA.Create(RsaBits);
        var key = rsa.ExportParameters(includePrivateParameters: true);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    alg = "RS256",
                    kid = Base64Url.EncodeToString(SHA256.HashData(key.Modulus!).AsSpan(0, 16)),
                    n = Base64Url.EncodeToString(key.Modulus),
                    e = Base64Url.EncodeToString(key.Exponent),
                    d = Base64Url.EncodeToString(key.D),
                    p = Base64Url.EncodeToString(key.P),
                    q = Base64Url.EncodeToString(key.Q),
                    dp = Base64Url.EncodeToString(key.DP),
                    dq = Base64Url.EncodeToString(key.DQ),
                    qi = Base64Url.EncodeToString(key.InverseQ),
                },
            },
        });
    }
}
