using System.Security.Cryptography;
using System.Text;

namespace Care.Grains.SignIn;

/// <summary>
/// Password reset tokens. A token that is still good has to be mailed again (contract 01, B6.1), so it must be possible to make it a second time; and whoever
/// reads the database must not be able to. So the database holds a random seed and the token's hash, and the token is what the signing key makes of the seed.
/// </summary>
internal sealed class ResetTokens(SignInOptions options)
{
    private const int SeedLength = 32;

    /// <summary>160 bits, 40 characters.</summary>
    private const int TokenLength = 20;

    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedLength));

    /// <summary>The token that a user's seed stands for.</summary>
    public string Token(Guid user, string seed) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(options.SigningKey, Encoding.UTF8.GetBytes($"password-reset/{user}/{seed}")).AsSpan(0, TokenLength));

    /// <summary>What is stored of the address that a link is sent to.</summary>
    public string HashOf(Guid user, string email) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(options.SigningKey, Encoding.UTF8.GetBytes($"password-reset-address/{user}/{email}")));

    /// <summary>What is stored of a token. A token is random enough that a plain hash can't be guessed back.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
