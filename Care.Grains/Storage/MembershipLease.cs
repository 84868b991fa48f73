using System.Collections.Concurrent;

namespace Care.Grains.Storage;

/// <summary>
/// How long this silo may answer from memory (ADR 12). A silo that was frozen, or is cut off, does not know that it was declared dead and that others have
/// changed what it holds. So it answers for a short time after it last saw itself in the table of members and heard all that was announced until then
/// (<see cref="PostgresChangeFeed"/>), and turns calls away after that. Asked before every call: one comparison.
/// </summary>
/// <remarks>By the clock that goes on while the process is stopped; of a machine that is stopped as a whole it knows no more than its clock does.</remarks>
internal sealed class MembershipLease : ISiloStatusListener
{
    /// <summary>Shorter than it takes to declare a silo dead that does not answer (three probes of a second): over when others take its grains.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(2.5);

    /// <summary>A silo may have been gone for so long before it is declared dead, and its grains may have come here.</summary>
    private static readonly long Detection = (long)TimeSpan.FromSeconds(10).TotalMilliseconds;

    private static readonly long TermMilliseconds = (long)Term.TotalMilliseconds;

    /// <summary>Those that said so before they ended: they handed over what they held.</summary>
    private readonly ConcurrentDictionary<SiloAddress, bool> leaving = new();

    /// <summary>Nothing is held before the silo is seen in the table for the first time: until then it is joining.</summary>
    private long validUntil = long.MaxValue;
    private long lastDeath = long.MinValue / 2;

    /// <summary>The clock that leases are measured by, in milliseconds.</summary>
    public static long Now => Environment.TickCount64;

    /// <summary>True when the silo may not answer from memory.</summary>
    public bool IsOver => Now > Volatile.Read(ref validUntil);

    /// <summary>The silo was a member at the moment of <see cref="Now"/> that is given, and had heard everything.</summary>
    public void Renew(long at) => Volatile.Write(ref validUntil, at + TermMilliseconds);

    /// <summary>The silo is no member any more, and will not be one again.</summary>
    public void Revoke() => Volatile.Write(ref validUntil, long.MinValue);

    /// <summary>
    /// How long a change of a grain has to wait before it is answered, so that the silo that held the grain before, should it still run somewhere, has run out
    /// of its lease: nobody reads the old state once the change is answered. Nothing where no silo died lately, or the grain has been here before.
    /// </summary>
    /// <param name="since">When the grain was activated.</param>
    public TimeSpan Outwait(long since)
    {
        var left = Volatile.Read(ref lastDeath) + TermMilliseconds - Now;
        return left > 0 && since > Volatile.Read(ref lastDeath) - Detection ? TimeSpan.FromMilliseconds(left) : TimeSpan.Zero;
    }

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status is SiloStatus.ShuttingDown or SiloStatus.Stopping)
        {
            leaving.TryAdd(updatedSilo, true);
        }
        else if (status == SiloStatus.Dead && !leaving.TryRemove(updatedSilo, out _))
        {
            Volatile.Write(ref lastDeath, Now);
        }
    }
}
