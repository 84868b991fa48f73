using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Patients;

/// <summary>When a patient may have been born (contract 04, §3.2 rule 4).</summary>
public static class BirthRule
{
    /// <summary>No patient was born before this year.</summary>
    public const int Earliest = 1900;

    /// <summary>The first day on which somebody of that date or year may have been born; null where neither is known.</summary>
    public static DateOnly? FirstDay(DateOnly? date, int? year) => date ?? (year is { } known ? new DateOnly(known, 1, 1) : null);

    /// <summary>Checks what was sent.</summary>
    /// <param name="body">The body.</param>
    /// <param name="required">True where one of the two must be given: registration and PUT, not PATCH.</param>
    /// <param name="today">The day in the server's zone: a newborn's is today from midnight on (docs/differences.md).</param>
    public static ImmutableArray<FieldError> Check(PatientWrite body, bool required, DateOnly today)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        if (body.DateOfBirth.Value > today)
        {
            errors.Add(new("date_of_birth", ["Enter a valid DOB such that age > 0"]));
        }

        if (body.YearOfBirth.Value > today.Year)
        {
            errors.Add(new("year_of_birth", ["Enter a valid year of birth"]));
        }

        if (required && body.DateOfBirth.Value is null && body.YearOfBirth.Value is null)
        {
            errors.Add(new("non_field_errors", ["Either year_of_birth or date_of_birth should be passed"]));
        }

        return errors.ToImmutable();
    }
}
