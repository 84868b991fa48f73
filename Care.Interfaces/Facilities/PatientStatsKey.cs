using System.Buffers.Binary;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Facilities;

/// <summary>
/// The id of a facility's day (contract 02, §8). It is made from the two, so that one day has one grain, and entering a day twice meets the same one.
/// </summary>
public static class PatientStatsKey
{
    /// <summary>The id under which the day of the facility is kept.</summary>
    public static Guid Of(Guid facility, DateOnly day)
    {
        Span<byte> name = stackalloc byte[20];
        facility.TryWriteBytes(name, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(name[16..], day.DayNumber);
        return NamedId.Of(name);
    }
}
