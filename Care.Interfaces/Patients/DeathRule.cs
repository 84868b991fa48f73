using Care.Interfaces.Calls;

namespace Care.Interfaces.Patients;

/// <summary>When a patient may have died: not before birth, and not in the future.</summary>
public static class DeathRule
{
    private const string Field = "death_datetime";

    /// <summary>Checks a death as it is to be stored; null when nothing is wrong.</summary>
    /// <param name="death">When the patient died, or null.</param>
    /// <param name="born">The first day on which the patient may have been born, or null where it is not known.</param>
    /// <param name="now">The time.</param>
    public static FieldError? Check(DateTimeOffset? death, DateOnly? born, DateTimeOffset now) =>
        death is not { } date ? null
        : date > now ? new(Field, ["This field value cannot be in the future."])
        : ServerZone.DayOf(date) < born ? new(Field, ["This field value cannot be before the date of birth."])
        : null;
}
