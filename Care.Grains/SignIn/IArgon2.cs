using Konscious.Security.Cryptography;

namespace Care.Grains.SignIn;

/// <summary>Computes Argon2 (RFC 9106), on the thread that asks.</summary>
internal interface IArgon2
{
    /// <summary>The hash of a password.</summary>
    /// <param name="password">What is hashed.</param>
    /// <param name="salt">What it is hashed with.</param>
    /// <param name="cost">What it costs.</param>
    /// <param name="length">The bytes of the hash.</param>
    /// <param name="isId">Argon2id; Argon2i otherwise.</param>
    byte[] Hash(byte[] password, byte[] salt, Argon2Cost cost, int length, bool isId);
}

/// <summary>What an Argon2 hash costs.</summary>
internal readonly record struct Argon2Cost(int MemoryKiB, int Passes, int Lanes);

/// <summary>
/// Argon2 in managed code, for machines without libargon2. It spreads lanes over the thread pool, which is one more reason to compute few at once.
/// </summary>
internal sealed class ManagedArgon2 : IArgon2
{
    public byte[] Hash(byte[] password, byte[] salt, Argon2Cost cost, int length, bool isId)
    {
        using Argon2 argon = isId ? new Argon2id(password) : new Argon2i(password);
        argon.Salt = salt;
        argon.MemorySize = cost.MemoryKiB;
        argon.Iterations = cost.Passes;
        argon.DegreeOfParallelism = cost.Lanes;
        return argon.GetBytes(length);
    }
}
