using Konscious.Security.Cryptography;

namespace Care.Grains.SignIn;

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
