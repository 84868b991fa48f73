using System.Buffers.Binary;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Inventory;

/// <summary>The id of what a facility has of an item (contract 02, §9). It is made from the two, so that one grain decides on all movements of it.</summary>
public static class StockKey
{
    /// <summary>The id under which the stock of the item in the facility is kept.</summary>
    public static Guid Of(Guid facility, int item)
    {
        Span<byte> name = stackalloc byte[25];
        facility.TryWriteBytes(name, bigEndian: true, out _);
        "stock"u8.CopyTo(name[16..]);
        BinaryPrimitives.WriteInt32BigEndian(name[21..], item);
        return NamedId.Of(name);
    }
}
