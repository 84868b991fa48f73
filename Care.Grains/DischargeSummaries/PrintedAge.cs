using Care.Interfaces.Calls;

namespace Care.Grains.DischargeSummaries;

/// <summary>An age as printed documents tell it (contract 04, §3.4): years; under a year months and days; under a month days.</summary>
internal static class PrintedAge
{
    /// <param name="born">The day of birth; null when nothing is known.</param>
    /// <param name="until">Now, or when the patient died.</param>
    public static string? Text(DateOnly? born, DateTimeOffset until)
    {
        if (born is not { } from)
        {
            return null;
        }

        var day = ServerZone.DayOf(until);
        var months = ((day.Year - from.Year) * 12) + day.Month - from.Month;
        if (from.AddMonths(months) > day)
        {
            months--;
        }

        var days = Math.Max(0, day.DayNumber - from.AddMonths(Math.Max(0, months)).DayNumber);
        return months switch
        {
            >= 12 => Count(months / 12, "year"),
            >= 1 => days == 0 ? Count(months, "month") : $"{Count(months, "month")} {Count(days, "day")}",
            _ => Count(days, "day"),
        };
    }

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
