using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Care.Grains.Devices;

/// <summary>The JSON Web Key Sets by which this server and the middleware of hospitals know each other (contract 01, B8).</summary>
public static class MiddlewareKeySet
{
    /// <summary>Shorter keys are guessed.</summary>
    private const int LeastBits = 2048;

    /// <summary>The first private RSA key of a set in Base64.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static RsaSecurityKey Private(string base64)
    {
        try
        {
            var key = new JsonWebKeySet(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(base64)))
                .Keys.FirstOrDefault(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.HasPrivateKey)
                ?? throw new FormatException("The set has no private RSA key.");
            return new RsaSecurityKey(new RSAParameters
            {
                Modulus = Bytes(key.N),
                Exponent = Bytes(key.E),
                D = Bytes(key.D),
                P = Bytes(key.P),
                Q = Bytes(key.Q),
                DP = Bytes(key.DP),
                DQ = Bytes(key.DQ),
                InverseQ = Bytes(key.QI),
            })
            { KeyId = key.Kid };
        }
        catch (Exception e) when (e is ArgumentException or JsonException or CryptographicException)
        {
            throw new FormatException("Not a JSON Web Key Set in Base64.", e);
        }

        static byte[] Bytes(string text) => Base64UrlEncoder.DecodeBytes(text);
    }

    /// <summary>The public RSA keys of what a middleware answered; empty where there are none that are long enough.</summary>
    public static IReadOnlyList<SecurityKey> Public(JsonElement answer)
    {
        try
        {
            return [.. new JsonWebKeySet(answer.GetRawText())
                .Keys.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, HasPrivateKey: false, KeySize: >= LeastBits })];
        }
        catch (Exception e) when (e is ArgumentException or JsonException or FormatException)
        {
            return [];
        }
    }
}
