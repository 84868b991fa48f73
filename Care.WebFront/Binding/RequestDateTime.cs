using System.Globalization;
using Care.Interfaces.Calls;

namespace Care.WebFront.Binding;

/// <summary>
/// Date-times as clients send them (contract 01, A4): with an offset or <c>Z</c>; without one they mean the server zone, as the client's date-time inputs do.
/// To the microsecond, as they are stored and shown.
/// </summary>
internal static class RequestDateTime
{
    private static readonly string[] Zoned =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    public static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        if (!DateTime.TryParseExact(text?.Trim(), Zoned, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed))
        {
            return false;
        }

        try
        {
            parsed = parsed.AddTicks(-(parsed.Ticks % TimeSpan.TicksPerMicrosecond));
            instant = (parsed.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(parsed, ServerZone.Offset) : new DateTimeOffset(parsed)).ToUniversalTime();
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
