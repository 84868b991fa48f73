using System.Globalization;

namespace Care.Grains.DischargeSummaries;

/// <summary>How long an admission lasted, as it is printed (contract 05, §5.4): whole days, or hours and minutes where there is no whole day.</summary>
internal static class PrintedDuration
{
    public static string? Text(DateTimeOffset from, DateTimeOffset? until) => until is not { } end ? null
        : end - from is var length && length.TotalDays >= 1 ? $"{(int)length.TotalDays} {((int)length.TotalDays == 1 ? "day" : "days")}"
        : (end < from ? TimeSpan.Zero : length).ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
