using System.Globalization;
using System.Security.Cryptography;

namespace Care.Grains.SignIn;

/// <summary>
/// A PBKDF2 hash that came with imported accounts: <c>pbkdf2_sha256$iterations$salt$hash</c> (contract 01, B7). Checked, and replaced at the next sign-in.
/// </summary>
internal sealed record ForeignHash(HashAlgorithmName Algorithm, int Iterations, string Salt, byte[] Hash)
{
    private const int MaxIterations = 5_000_000;

    public static ForeignHash? Parse(string? stored) => stored?.Split('$') switch
    {
        ["pbkdf2_sha256", var n, var salt, var hash] => Of(HashAlgorithmName.SHA256, n, salt, hash),
        ["pbkdf2_sha1", var n, var salt, var hash] => Of(HashAlgorithmName.SHA1, n, salt, hash),
        _ => null,
    };

    public bool Matches(string password) => CryptographicOperations.FixedTimeEquals(
        Rfc2898DeriveBytes.Pbkdf2(password, System.Text.Encoding.UTF8.GetBytes(Salt), Iterations, Algorithm, Hash.Length), Hash);

    private static ForeignHash? Of(HashAlgorithmName algorithm, string iterations, string salt, string hash) =>
        int.TryParse(iterations, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MaxIterations
            && Argon2Hash.Bytes(hash) is { Length: > 0 } bytes
            ? new(algorithm, count, salt, bytes)
            : null;
}
