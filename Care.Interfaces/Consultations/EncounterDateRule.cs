using System.Globalization;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Consultations;

/// <summary>When a patient may have come (contract 05, §4.4, C2). The error is nested, and the second a plain text: so the contract has it.</summary>
public static class EncounterDateRule
{
    private const string Field = "encounter_date/encounter_date";

    /// <summary>Checks a date that was sent; null when nothing is wrong.</summary>
    public static FieldError? Check(DateTimeOffset encounter, DateTimeOffset earliest, DateTimeOffset now) =>
        encounter < earliest
            ? new(Field, [$"This field value must be greater than {ServerZone.DayOf(earliest).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"])
        : encounter > now ? new(Field, ["This field value cannot be in the future."], Plain: true)
        : null;
}
