using System.Globalization;
using Care.Interfaces.Calls;

namespace Care.Grains.DischargeSummaries;

/// <summary>Date-times as printed documents write them (contract 05, §5.4): <c>Oct. 24, 2024, 3:30 p.m.</c>, in the server zone.</summary>
internal static class PrintedDate
{
    private static readonly string[] Months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    public static string Text(DateTimeOffset instant) => Text(ServerZone.Local(instant).DateTime);

    public static string Text(DateTime local) =>
        string.Create(CultureInfo.InvariantCulture, $"{Months[local.Month - 1]} {local.Day}, {local.Year}, {Time(local)}");

    private static string Time(DateTime local) => (local.Hour, local.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (var hour, 0) => $"{Twelve(hour)} {Half(hour)}",
        var (hour, minute) => string.Create(CultureInfo.InvariantCulture, $"{Twelve(hour)}:{minute:00} {Half(hour)}"),
    };

    private static int Twelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Half(int hour) => hour < 12 ? "a.m." : "p.m.";
}

/// <summary>How long an admission lasted, as it is printed (contract 05, §5.4): whole days, or hours and minutes where there is no whole day.</summary>
internal static class PrintedDuration
{
    public static string? Text(DateTimeOffset from, DateTimeOffset? until) => until is not { } end ? null
        : end - from is var length && length.TotalDays >= 1 ? $"{(int)length.TotalDays} {((int)length.TotalDays == 1 ? "day" : "days")}"
        : (end < from ? TimeSpan.Zero : length).ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
