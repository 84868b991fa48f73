using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;

namespace Care.Grains.Access;

/// <summary>
/// Password hashes in the contract's notation, <c>argon2$argon2id$v=19$m=…,t=…,p=…$salt$hash</c> (contract 01, B7). Each takes a tenth of a second and a hundred
/// megabytes, so a silo computes only a few at once, off the threads that grains run on.
/// </summary>
public sealed class Passwords(PasswordOptions options) : IDisposable
{
    private const int SaltLength = 16;
    private const int HashLength = 16;

    private readonly SemaphoreSlim room = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Hashes a password with the preferred kind and cost.</summary>
    public async Task<string> Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var cost = new Argon2Cost(options.MemoryKiB, options.Passes, options.Lanes);
        return $"argon2$argon2id$v=19$m={cost.MemoryKiB},t={cost.Passes},p={cost.Lanes}${Encoded(salt)}${Encoded(await Compute(password, salt, cost, HashLength, isId: true))}";
    }

    /// <summary>Checks a password. Takes as long without a hash as with one, so that an unknown user answers no faster.</summary>
    public async Task<PasswordCheck> Check(string password, string? stored)
    {
        if (Argon2Hash.Parse(stored) is { } hash)
        {
            var computed = await Compute(password, hash.Salt, hash.Cost, hash.Hash.Length, hash.IsId);
            var preferred = hash.IsId && hash.Cost == new Argon2Cost(options.MemoryKiB, options.Passes, options.Lanes);
            return !CryptographicOperations.FixedTimeEquals(computed, hash.Hash) ? PasswordCheck.Wrong : preferred ? PasswordCheck.Right : PasswordCheck.RightButOutdated;
        }

        if (ForeignHash.Parse(stored) is { } foreign)
        {
            return await Imported(() => foreign.Matches(password));
        }

        if (BcryptHash.Parse(stored) is { } bcrypt)
        {
            return await Imported(() => bcrypt.Matches(password));
        }

        await Compute(password, new byte[SaltLength], new(options.MemoryKiB, options.Passes, options.Lanes), HashLength, isId: true);
        return PasswordCheck.Wrong;
    }

    public void Dispose() => room.Dispose();

    private static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    /// <summary>Imported hashes take their time too: as few at once as of our own. A right password is hashed anew by whoever asked, so that the next check is of our own kind.</summary>
    private async Task<PasswordCheck> Imported(Func<bool> matches)
    {
        await room.WaitAsync();
        try
        {
            return await Task.Run(matches) ? PasswordCheck.RightButOutdated : PasswordCheck.Wrong;
        }
        finally
        {
            room.Release();
        }
    }

    private async Task<byte[]> Compute(string password, byte[] salt, Argon2Cost cost, int length, bool isId)
    {
        await room.WaitAsync();
        try
        {
            using Argon2 argon = isId ? new Argon2id(Encoding.UTF8.GetBytes(password)) : new Argon2i(Encoding.UTF8.GetBytes(password));
            argon.Salt = salt;
            argon.MemorySize = cost.MemoryKiB;
            argon.Iterations = cost.Passes;
            argon.DegreeOfParallelism = cost.Lanes;
            return await argon.GetBytesAsync(length);
        }
        finally
        {
            room.Release();
        }
    }
}
