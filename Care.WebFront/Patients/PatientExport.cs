using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.WebFront.Errors;

namespace Care.WebFront.Patients;

/// <summary>What an export may ask for (contract 04, §4.5): at least one window of dates, none longer than a week.</summary>
internal static class PatientExport
{
    private const int MaxDays = 7;

    public static void Check(PatientFilter filter)
    {
        var given = Windows(filter).Where(window => window.Range is not null).ToList();
        if (given is [])
        {
            throw Refused("date", "Atleast one date field must be filtered to be within 7 days");
        }

        foreach (var (field, range) in given)
        {
            if (range is not { After: { } after, Before: { } before })
            {
                throw Refused(field, "both starting and ending date must be provided for export");
            }

            if (before.DayNumber - after.DayNumber > MaxDays)
            {
                throw Refused(field, "Cannot export more than 7 days at a time");
            }
        }
    }

    private static IEnumerable<(string Field, DateRange? Range)> Windows(PatientFilter filter) =>
    [
        ("created_date", filter.CreatedDate),
        ("modified_date", filter.ModifiedDate),
        ("date_declared_positive", filter.DateDeclaredPositive),
        ("date_of_result", filter.DateOfResult),
        ("last_vaccinated_date", filter.LastVaccinatedDate),
        ("last_consultation_encounter_date", filter.LastConsultation?.EncounterDate),
        ("last_consultation_discharge_date", filter.LastConsultation?.DischargeDate),
    ];

    private static RequestRefusedException Refused(string field, string message) => new(Error.Rule(field, message));
}
