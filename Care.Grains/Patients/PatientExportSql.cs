using System.Globalization;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>The one statement of the export (contract 04, §4.5). What a consultation would fill is empty for patients who have none.</summary>
internal static class PatientExportSql
{
    public static IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("Patient ID"),
        new("Facility Name"),
        CsvColumn.Labelled<Gender>("Gender"),
        new("Date of Registration"),
        new("Time of Registration"),
        CsvColumn.Labelled<RouteToFacility>("Route to Facility"),
        new("Date of first consultation"),
        new("Time of first consultation"),
        CsvColumn.Labelled<Suggestion>("Decision after consultation"),
        CsvColumn.Labelled<Category>("Category"),
        new("Reason for discharge", static (row, column) => ((DischargeReason)row.GetInt32(column)).ToString().ToUpper(CultureInfo.InvariantCulture)),
        new("Date of discharge"),
        new("Time of discharge"),
        new("Age"),
        new("Principal Diagnosis"),
        new("Unconfirmed Diagnoses"),
        new("Provisional Diagnoses"),
        new("Differential Diagnoses"),
        new("Confirmed Diagnoses"),
    ];

    public static NpgsqlCommand Command(NpgsqlDataSource source, PatientScope scope, PatientFilter filter, DateTimeOffset now)
    {
        var criteria = PatientCriteria.Of(filter, now);
        var conditions = criteria.Sql;
        return criteria.Command(
            source,
            $"""
            select p.id::text, f.name, p.gender, {Date("p.created_date")}, {Time("p.created_date")},
                c.route_to_facility, {Date("c.created_date")}, {Time("c.created_date")}, c.suggestion, c.category, c.new_discharge_reason,
                {Date("c.discharge_date")}, {Time("c.discharge_date")}, {ServerZoneSql.Age("p")},
                d.principal, d.unconfirmed, d.provisional, d.differential, d.confirmed
            from patient p
            left join facility f on f.id = p.facility
            left join consultation c on c.id = p.last_consultation
            left join lateral
            (
                select {Labels("d.is_principal")} as principal, {Labels(ConditionVerificationStatus.Unconfirmed)} as unconfirmed,
                    {Labels(ConditionVerificationStatus.Provisional)} as provisional, {Labels(ConditionVerificationStatus.Differential)} as differential,
                    {Labels(ConditionVerificationStatus.Confirmed)} as confirmed
                from consultation_diagnosis d join icd11_concept i on i.id = d.diagnosis
                where d.consultation = p.last_consultation and not coalesce(d.deleted, false)
            ) d on true
            where not p.deleted and {PatientScopeSql.Rows(scope, criteria)} and {conditions}
            order by p.unfiled desc, p.modified_date desc, p.pk desc
            """);
    }

    private static string Date(string instant) => ServerZoneSql.Text(instant, "DD/MM/YYYY");

    private static string Time(string instant) => ServerZoneSql.Text(instant, "HH24:MI");

    private static string Labels(ConditionVerificationStatus status) => Labels($"d.verification_status = {(int)status}");

    private static string Labels(string condition) => $"string_agg(i.label, ', ' order by d.created_date, d.pk) filter (where {condition})";
}
