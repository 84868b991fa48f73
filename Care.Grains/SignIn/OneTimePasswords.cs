using System.Security.Cryptography;
using System.Text;
using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

/// <summary>
/// Makes one-time passwords and hides them. A code is short and a number known, so that plain hashes of either could be guessed back in no time: both are
/// hashed with the signing key, which the database does not hold.
/// </summary>
internal sealed class OneTimePasswords(SignInOptions options)
{
    public static string NewCode() => RandomNumberGenerator.GetString(OtpRule.Alphabet, OtpRule.Length);

    /// <summary>The key of the grain that has a number's codes.</summary>
    public string KeyOf(string phoneNumber) => "otp/" + Hash($"otp/number/{phoneNumber}");

    /// <summary>What is stored of a code.</summary>
    public string Hash(Guid id, string code) => Hash($"otp/code/{id}/{code}");

    /// <summary>Whether this is the code that was issued, in capitals or small letters, found out in the same time either way.</summary>
    public bool Is(IssuedOtp issued, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(issued.Id, code.ToUpperInvariant())), Encoding.ASCII.GetBytes(issued.Hash));

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(options.SigningKey, Encoding.UTF8.GetBytes(text)));
}

/// <summary>A one-time password that was sent.</summary>
/// <param name="Id">Names it, in its job too.</param>
/// <param name="Hash">Its keyed hash.</param>
/// <param name="IssuedOn">When it was made.</param>
/// <param name="Misses">How many wrong ones were tried since.</param>
internal sealed record IssuedOtp(Guid Id, string Hash, DateTimeOffset IssuedOn, int Misses = 0);
