using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Care.Interfaces.Files;

/// <summary>
/// The signed links of the embedded object store: silos make them, front ends check them. Signed are method, bucket, key, expiry, the content type of an upload
/// and the disposition of a download, so that none of them can be changed by whoever holds the link (contract 07, §5.8).
/// </summary>
/// <param name="signingKey">The key that silos and front ends share; links are signed with a key derived from it.</param>
public sealed class ObjectLinks(byte[] signingKey)
{
    /// <summary>Where front ends serve the links.</summary>
    public const string Prefix = "/objects/";

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, signingKey, SHA256.HashSizeInBytes, info: "care object links"u8.ToArray());

    /// <summary>The path and query of a link to store an object.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="objectKey">The object.</param>
    /// <param name="contentType">The only content type that it may be sent with.</param>
    /// <param name="until">When the link runs out.</param>
    public string Upload(ObjectBucket bucket, string objectKey, string contentType, DateTimeOffset until) =>
        Link(bucket, objectKey, until, Sign("PUT", bucket, objectKey, until.ToUnixTimeSeconds(), contentType));

    /// <summary>The path and query of a link to read an object.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="objectKey">The object.</param>
    /// <param name="disposition">The content disposition that it is served with.</param>
    /// <param name="until">When the link runs out.</param>
    public string Read(ObjectBucket bucket, string objectKey, string disposition, DateTimeOffset until) =>
        $"{Link(bucket, objectKey, until, Sign("GET", bucket, objectKey, until.ToUnixTimeSeconds(), disposition))}"
        + $"&disposition={Uri.EscapeDataString(disposition)}";

    /// <summary>True when we signed exactly this and it has not run out.</summary>
    /// <param name="method">PUT or GET.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="objectKey">The object.</param>
    /// <param name="detail">The content type of the upload, or the disposition of the download.</param>
    /// <param name="expires">The link's expiry as it was sent.</param>
    /// <param name="signature">The link's signature as it was sent.</param>
    /// <param name="now">The time.</param>
    public bool IsValid(string method, ObjectBucket bucket, string objectKey, string detail, string? expires, string? signature, DateTimeOffset now) =>
        long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && now.ToUnixTimeSeconds() < until
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(signature ?? ""), Encoding.ASCII.GetBytes(Sign(method, bucket, objectKey, until, detail)));

    private static string Link(ObjectBucket bucket, string objectKey, DateTimeOffset until, string signature) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Prefix}{bucket.ToString().ToLowerInvariant()}/{objectKey}?expires={until.ToUnixTimeSeconds()}&signature={signature}");

    private string Sign(string method, ObjectBucket bucket, string objectKey, long until, string detail) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(
            key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{method}\n{bucket}\n{objectKey}\n{until}\n{detail}"))));
}
