using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Care.Grains.Consultations;

/// <summary>The ids of what a consultation begins with: made of its own id, so that making them again makes the same.</summary>
internal static class EntryId
{
    public static Guid Of(Guid consultation, string kind, int number)
    {
        Span<byte> named = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{consultation}/{kind}/{number}"), named);
        // Version 8: made by a rule of our own.
        var half = BinaryPrimitives.ReadUInt16BigEndian(named[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(named[6..], (ushort)((half & 0x0fff) | 0x8000));
        named[8] = (byte)((named[8] & 0x3f) | 0x80);
        return new Guid(named[..16], bigEndian: true);
    }
}
