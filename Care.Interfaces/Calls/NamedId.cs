using System.Security.Cryptography;

namespace Care.Interfaces.Calls;

/// <summary>
/// Ids that are made from what they name, so that of that there is one grain, whoever asks. Stored rows bear them: the way they are made never changes.
/// </summary>
public static class NamedId
{
    /// <summary>The id of a name: a UUID of version 8.</summary>
    public static Guid Of(ReadOnlySpan<byte> name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
