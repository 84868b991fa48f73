using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Care.Grains.SignIn;

/// <summary>
/// A bcrypt hash that came with imported accounts: <c>bcrypt_sha256$$2b$cost$salt+hash</c> (contract 01, B7). What bcrypt is given is the password's SHA-256 in
/// hexadecimal digits, because bcrypt itself reads no more than 72 bytes.
/// </summary>
internal sealed record BcryptHash(string Stored)
{
    private const int LeastCost = 4;

    /// <summary>Each step doubles the time; a stored hash that asks for more than this would hold a processor for many seconds.</summary>
    private const int MaxCost = 15;

    private const int SaltAndHashLength = 53;

    public static BcryptHash? Parse(string? stored) =>
        stored?.Split('$') is ["bcrypt_sha256", "", "2a" or "2b" or "2y", [>= '0' and <= '9', >= '0' and <= '9'] cost, { Length: SaltAndHashLength } rest]
        && int.Parse(cost, CultureInfo.InvariantCulture) is >= LeastCost and <= MaxCost
        && rest.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/')
            ? new(stored["bcrypt_sha256$".Length..])
            : null;

    public bool Matches(string password) =>
        BCrypt.Net.BCrypt.Verify(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password))), Stored);
}
