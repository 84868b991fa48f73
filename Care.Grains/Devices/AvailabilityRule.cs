using Care.Interfaces.Assets;

namespace Care.Grains.Devices;

/// <summary>How something was found.</summary>
/// <param name="Status">How.</param>
/// <param name="At">When.</param>
internal sealed record Found(AvailabilityStatus Status, DateTimeOffset At);

/// <summary>
/// What of the reports on a device is stored (contract 03, §13.5, 3 and 4): what is newer than what is stored, and different. So an unchanged status writes
/// nothing.
/// </summary>
internal static class AvailabilityRule
{
    /// <summary>The changes.</summary>
    /// <param name="address">The device's address.</param>
    /// <param name="reports">What its middleware says, the oldest first.</param>
    /// <param name="last">What is stored last, or null.</param>
    public static IReadOnlyList<Found> Changes(string address, IReadOnlyList<DeviceStatusReport> reports, Found? last)
    {
        List<Found> changes = [];
        foreach (var report in reports)
        {
            var found = new Found(report.Of(address), report.Time);
            if (last is null || (found.At > last.At && found.Status != last.Status))
            {
                changes.Add(found);
                last = found;
            }
        }

        return changes;
    }
}
