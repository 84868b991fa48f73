namespace Care.Interfaces.Patients;

/// <summary>A patient's age in words (contract 04, §3.4).</summary>
public static class PatientAge
{
    /// <summary>The age: <c>32 years</c>, under a year <c>3 months 2 days</c>, under a month <c>5 days</c>.</summary>
    /// <param name="born">The date of birth, or the first of January of the year of birth.</param>
    /// <param name="until">The day of death, or today.</param>
    public static string Text(DateOnly born, DateOnly until)
    {
        var months = Months(born, until);
        var days = Math.Max(0, until.DayNumber - born.AddMonths(months).DayNumber);
        return months switch
        {
            >= 12 => Counted(months / 12, "year"),
            > 0 => days > 0 ? $"{Counted(months, "month")} {Counted(days, "day")}" : Counted(months, "month"),
            _ => Counted(days, "day"),
        };
    }

    /// <summary>The age in whole months.</summary>
    /// <param name="born">The date of birth, or the first of January of the year of birth.</param>
    /// <param name="until">The day of death, or today.</param>
    public static int Months(DateOnly born, DateOnly until)
    {
        var months = Math.Max(0, ((until.Year - born.Year) * 12) + until.Month - born.Month);
        return months > 0 && born.AddMonths(months) > until ? months - 1 : months;
    }

    private static string Counted(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
