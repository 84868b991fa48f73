using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Care.Tests.Notifications;

/// <summary>
/// A browser that subscribed to web push, as far as it reads what is pushed to it (RFC 8291): told here from the specification, not by the code that encrypts.
/// </summary>
internal sealed class Browser(ECDiffieHellman pair, byte[] secret) : IDisposable
{
    private const int SaltLength = 16;
    private const int TagLength = 16;

    public Browser()
        : this(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), RandomNumberGenerator.GetBytes(16))
    {
    }

    /// <summary>The public key as the client sends it: standard base64, padding and all.</summary>
    public string P256dh => Convert.ToBase64String(Point(pair.ExportParameters(false)));

    public string Auth => Convert.ToBase64String(secret);

    public static Browser Of(string privateKey, string auth) =>
        new(ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(privateKey) }),
            Base64Url.DecodeFromChars(auth));

    /// <summary>Reads a body of one record (RFC 8188): salt, record size, the sender's public key, the record.</summary>
    public string Read(byte[] body)
    {
        var salt = body[..SaltLength];
        Assert.True(body.Length <= BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(SaltLength)) + 86, "A push is one record.");
        var keyLength = body[20];
        var sender = body[21..(21 + keyLength)];
        var record = body[(21 + keyLength)..];

        using var other =
            ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..65] } });
        var shared = pair.DeriveRawSecretAgreement(other.PublicKey);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret, [.. "WebPush: info\0"u8, .. Point(pair.ExportParameters(false)), .. sender]);
        using var cipher = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 16, salt, [.. "Content-Encoding: aes128gcm\0"u8]), TagLength);
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 12, salt, [.. "Content-Encoding: nonce\0"u8]);
        var plain = new byte[record.Length - TagLength];
        cipher.Decrypt(nonce, record.AsSpan(..^TagLength), record.AsSpan(^TagLength..), plain);

        // The last record ends with 2, and what padding comes after it.
        return Encoding.UTF8.GetString(plain, 0, Array.LastIndexOf(plain, (byte)2));
    }

    public void Dispose() => pair.Dispose();

    private static byte[] Point(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];
}
