namespace Care.Interfaces.Calls;

/// <summary>The server's time zone, Asia/Kolkata (contract 01, A4). It has had one offset since 1945 and no daylight saving, so the offset is all there is to it.</summary>
public static class ServerZone
{
    /// <summary>The zone's offset from UTC: five and a half hours.</summary>
    public static readonly TimeSpan Offset = new(5, 30, 0);

    /// <summary>The zone's name, for schedules.</summary>
    public const string Name = "Asia/Kolkata";

    /// <summary>The calendar day of an instant in the server zone.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a day begins in the server zone.</summary>
    /// <remarks>The first day there is begins with time itself: what the zone takes off would lie before it.</remarks>
    public static DateTimeOffset StartOf(DateOnly day) => day == DateOnly.MinValue
        ? DateTimeOffset.MinValue
        : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}
