using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Choices;
using Care.Interfaces.Patients;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>The one statement of the export (contract 04, §4.5). What a stay would fill is empty for patients who have none. Dates are UTC, times local: so the clients know them.</summary>
internal static class PatientExportSql
{
    private static readonly string[] OfStay =
    [
        "Route to Facility", "Date of first consultation", "Time of first consultation", "Decision after consultation", "Category", "Reason for discharge",
        "Date of discharge", "Time of discharge",
    ];

    private static readonly string[] OfDiagnoses =
        ["Principal Diagnosis", "Unconfirmed Diagnoses", "Provisional Diagnoses", "Differential Diagnoses", "Confirmed Diagnoses"];

    public static IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("Patient ID"),
        new("Facility Name"),
        new("Gender", static (row, column) => Choice<Gender>.Label((Gender)row.GetInt32(column))),
        new("Date of Registration"),
        new("Time of Registration"),
        .. OfStay.Select(header => new CsvColumn(header)),
        new("Age"),
        .. OfDiagnoses.Select(header => new CsvColumn(header)),
    ];

    public static NpgsqlCommand Command(NpgsqlDataSource source, PatientScope scope, PatientFilter filter, DateTimeOffset now)
    {
        var criteria = PatientCriteria.Of(filter, now);
        var conditions = criteria.Sql;
        return criteria.Command(
            source,
            $"""
            select p.id::text, f.name, p.gender, to_char(p.created_date at time zone 'UTC', 'DD/MM/YYYY'), to_char(p.created_date at time zone 'Asia/Kolkata', 'HH24:MI'),
                {Empty(OfStay)}, coalesce(p.age_at_death, date_part('year', age(p.born)))::int, {Empty(OfDiagnoses)}
            from patient p left join facility f on f.id = p.facility
            where not p.deleted and {PatientScopeSql.Rows(scope, criteria)} and {conditions}
            order by p.unfiled desc, p.modified_date desc, p.pk desc
            """);

        static string Empty(string[] headers) => string.Join(", ", headers.Select(_ => "null::text"));
    }
}
