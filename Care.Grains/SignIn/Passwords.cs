using System.Security.Cryptography;
using System.Text;

namespace Care.Grains.SignIn;

/// <summary>
/// Password hashes in the contract's notation, <c>argon2$argon2id$v=19$m=…,t=…,p=…$salt$hash</c> (contract 01, B7). Each takes a quarter of a second and a
/// hundred megabytes, so a silo computes few at once (<see cref="PasswordWorkers"/>).
/// </summary>
internal sealed class Passwords(PasswordOptions options) : IDisposable
{
    private const int SaltLength = 16;
    private const int HashLength = 16;

    private readonly IArgon2 argon = (IArgon2?)NativeArgon2.Find() ?? new ManagedArgon2();
    private readonly PasswordWorkers workers = new(Math.Max(1, Environment.ProcessorCount / 2));

    private Argon2Cost Preferred => new(options.MemoryKiB, options.Passes, options.Lanes);

    /// <summary>Hashes a password with the preferred kind and cost.</summary>
    public async Task<string> Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var cost = Preferred;
        // Whoever sets a password has shown before who they are.
        var hash =
            await workers.Run(() => argon.Hash(Encoding.UTF8.GetBytes(password), salt, cost, HashLength, isId: true), isExpected: true, CancellationToken.None);
        return $"argon2$argon2id$v=19$m={cost.MemoryKiB},t={cost.Passes},p={cost.Lanes}${Encoded(salt)}${Encoded(hash)}";
    }

    /// <summary>Checks a password. Takes as long without a hash as with one, so that an unknown user answers no faster.</summary>
    /// <param name="password">What was typed.</param>
    /// <param name="stored">The hash; null for none.</param>
    /// <param name="isExpected">True for callers who come before all others.</param>
    /// <param name="cancellation">Nobody waits for it any more.</param>
    /// <exception cref="Care.Interfaces.Calls.CallRefusedException">Too many wait (429).</exception>
    public Task<PasswordCheck> Check(string password, string? stored, bool isExpected = false, CancellationToken cancellation = default) =>
        workers.Run(() => Check(Encoding.UTF8.GetBytes(password), password, stored), isExpected, cancellation);

    public void Dispose() => workers.Dispose();

    private PasswordCheck Check(byte[] typed, string password, string? stored)
    {
        if (Argon2Hash.Parse(stored) is { } hash)
        {
            return !CryptographicOperations.FixedTimeEquals(argon.Hash(typed, hash.Salt, hash.Cost, hash.Hash.Length, hash.IsId), hash.Hash)
                ? PasswordCheck.Wrong
                : hash.IsId && hash.Cost == Preferred ? PasswordCheck.Right
                : PasswordCheck.RightButOutdated;
        }

        // A right password of an imported hash is hashed anew by whoever asked, so that the next check is of our own kind.
        if (ForeignHash.Parse(stored) is { } foreign)
        {
            return foreign.Matches(password) ? PasswordCheck.RightButOutdated : PasswordCheck.Wrong;
        }

        if (BcryptHash.Parse(stored) is { } bcrypt)
        {
            return bcrypt.Matches(password) ? PasswordCheck.RightButOutdated : PasswordCheck.Wrong;
        }

        argon.Hash(typed, new byte[SaltLength], Preferred, HashLength, isId: true);
        return PasswordCheck.Wrong;
    }

    private static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');
}

/// <summary>What comes of checking a password.</summary>
internal enum PasswordCheck
{
    Wrong,
    Right,

    /// <summary>Right, and stored by a kind or cost that is no longer preferred: to be hashed anew.</summary>
    RightButOutdated,
}

/// <summary>What a new password hash costs (contract 01, B7).</summary>
public sealed record PasswordOptions
{
    /// <summary><c>CARE_PASSWORD_MEMORY</c> in KiB.</summary>
    public int MemoryKiB { get; init; } = 102_400;

    public int Passes { get; init; } = 2;

    public int Lanes { get; init; } = 8;
}
