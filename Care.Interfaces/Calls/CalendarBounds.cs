namespace Care.Interfaces.Calls;

/// <summary>
/// The days that a record may name. They lie far inside what the store and the calendar hold, so that an instant can be shown in any zone and moved by any
/// rule. No patient of today was born, and nothing of a consultation is planned, outside of them (docs/differences.md, 01 A4).
/// </summary>
public static class CalendarBounds
{
    /// <summary>The first day: no patient was born before this year (contract 04, §3.2 rule 4).</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The last day.</summary>
    public static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>What is wrong with a day, in the contract's words; null when nothing is.</summary>
    public static string? Check(DateOnly day) =>
        day < Earliest ? $"Ensure this value is greater than or equal to {Earliest:yyyy-MM-dd}."
        : day > Latest ? $"Ensure this value is less than or equal to {Latest:yyyy-MM-dd}."
        : null;

    /// <summary>What is wrong with an instant: its day in the server zone, by which it is shown, is what counts.</summary>
    public static string? Check(DateTimeOffset instant) => Check(ServerZone.DayOf(instant));
}
