using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;

namespace Care.Grains.Devices;

/// <summary>What a middleware says of its devices at one time (contract 03, §13.5).</summary>
/// <param name="Time">When.</param>
/// <param name="Status">What it says of each address. Of what it says nothing of, it says that it is down.</param>
internal sealed record DeviceStatusReport(DateTimeOffset Time, IReadOnlyDictionary<string, string> Status)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>The status of the device at an address.</summary>
    public AvailabilityStatus Of(string address) => Status.GetValueOrDefault(address) switch
    {
        "up" => AvailabilityStatus.Operational,
        "maintenance" => AvailabilityStatus.UnderMaintenance,
        _ => AvailabilityStatus.Down,
    };

    /// <summary>The reports of an answer, the oldest first. One that is none says that nothing answers now.</summary>
    /// <param name="answer">The answer; null where there was none.</param>
    /// <param name="now">The time. A report is of no later one: else nothing newer would count until then.</param>
    public static IReadOnlyList<DeviceStatusReport> Read(JsonElement? answer, DateTimeOffset now)
    {
        DeviceStatusReport[] reports = answer is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object).Select(item => Read(item, now)).OrderBy(report => report.Time)]
            : [];
        return reports is [] ? [new(now, Nothing)] : reports;
    }

    private static DeviceStatusReport Read(JsonElement report, DateTimeOffset now)
    {
        var time = report.TryGetProperty("time", out var told) && told.ValueKind is JsonValueKind.String ? TimeOf(told.GetString()!) : null;
        var status = report.TryGetProperty("status", out var devices) && devices.ValueKind is JsonValueKind.Object
            ? devices.EnumerateObject().Where(device => device.Value.ValueKind is JsonValueKind.String).GroupBy(device => device.Name)
                .ToDictionary(device => device.Key, device => device.Last().Value.GetString()!)
            : Nothing;
        return new(time is { } at && at <= now ? at : now, status);
    }

    /// <summary>A time without an offset is meant in the server zone (contract 01, A3).</summary>
    private static DateTimeOffset? TimeOf(string text) =>
        !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? null
        : time.Kind == DateTimeKind.Unspecified ? Checked(time, ServerZone.Offset)
        : new DateTimeOffset(time.ToUniversalTime());

    private static DateTimeOffset? Checked(DateTime time, TimeSpan offset) =>
        time.Ticks < offset.Ticks ? null : new DateTimeOffset(time, offset).ToUniversalTime();
}
