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
