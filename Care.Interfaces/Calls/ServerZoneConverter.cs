using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Care.Interfaces.Calls;

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
