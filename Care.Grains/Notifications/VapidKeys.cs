using System.Buffers.Text;
using System.Security.Cryptography;

namespace Care.Grains.Notifications;

/// <summary>
/// The pair of keys that push services know this server by (RFC 8292), in base64url: the public one is the uncompressed point of P-256 that browsers subscribe
/// with.
/// </summary>
public sealed record VapidKeys(string PublicKey, string PrivateKey)
{
    private const byte Uncompressed = 4;
    private const int CoordinateLength = 32;

    public static VapidKeys Generate()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Of(pair.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>The pair of a private key.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static VapidKeys Of(string privateKey)
    {
        try
        {
            using var pair = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(privateKey) });
            return Of(pair.ExportParameters(includePrivateParameters: true));
        }
        catch (CryptographicException e)
        {
            throw new FormatException("Not a private key of P-256.", e);
        }
    }

    /// <summary>Keys are written nowhere by accident.</summary>
    public override string ToString() => PublicKey;

    private static VapidKeys Of(ECParameters pair) => new(
        Base64Url.EncodeToString([Uncompressed, .. Padded(pair.Q.X!), .. Padded(pair.Q.Y!)]),
        Base64Url.EncodeToString(Padded(pair.D!)));

    private static byte[] Padded(byte[] number) => number.Length == CoordinateLength ? number : [.. new byte[CoordinateLength - number.Length], .. number];
}
