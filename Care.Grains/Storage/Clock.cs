namespace Care.Grains.Storage;

/// <summary>Time as it is stored: PostgreSQL and the API know microseconds, .NET counts tenths of them.</summary>
internal static class Clock
{
    public static DateTimeOffset Microseconds(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
