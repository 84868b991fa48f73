using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Care.Interfaces.Calls;

/// <summary>
/// The server's time zone, Asia/Kolkata (contract 01, A4). It has had one offset since 1945 and no daylight saving, so the offset is all there is to it.
/// </summary>
public static class ServerZone
{
    /// <summary>The zone's offset from UTC: five and a half hours.</summary>
    public static readonly TimeSpan Offset = new(5, 30, 0);

    /// <summary>The last instant that the zone's calendar has.</summary>
    private static readonly DateTimeOffset Last = DateTimeOffset.MaxValue - Offset;

    /// <summary>The zone's name, for schedules.</summary>
    public const string Name = "Asia/Kolkata";

    /// <summary>The calendar day of an instant in the server zone.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>An instant in the server zone. What would leave the calendar there stays at its end, so that everything that is stored can be shown.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => instant <= Last ? instant.ToOffset(Offset) : Last.ToOffset(Offset);

    /// <summary>The instant at which a day begins in the server zone.</summary>
    /// <remarks>The first day there is begins with time itself: what the zone takes off would lie before it.</remarks>
    public static DateTimeOffset StartOf(DateOnly day) => day == DateOnly.MinValue
        ? DateTimeOffset.MinValue
        : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}

/// <summary>Date-times as the contract writes them (01, A4): Asia/Kolkata, its offset, microseconds only when there are any.</summary>
internal sealed class ServerZoneConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[32];
        var local = ServerZone.Local(value);
        var format = local.Ticks % TimeSpan.TicksPerSecond / 10 == 0 ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-ddTHH:mm:ss.ffffffzzz";
        local.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
