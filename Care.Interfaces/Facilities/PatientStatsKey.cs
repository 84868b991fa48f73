using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Care.Interfaces.Facilities;

/// <summary>
/// The id of a facility's day (contract 02, §8). It is made from the two, so that one day has one grain, and entering a day twice meets the same one.
/// </summary>
public static class PatientStatsKey
{
    /// <summary>The id under which the day of the facility is kept: a UUID of version 8.</summary>
    public static Guid Of(Guid facility, DateOnly day)
    {
        Span<byte> name = stackalloc byte[20];
        facility.TryWriteBytes(name, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(name[16..], day.DayNumber);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
