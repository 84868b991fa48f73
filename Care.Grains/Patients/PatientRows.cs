using Care.Grains.Consultations;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>A patient as it was read for a list.</summary>
internal sealed record PatientRow(Guid Id, PatientState State, ConsultationRow? LastConsultation = null);

/// <summary>A version of a patient as the change log holds it.</summary>
internal sealed record PatientLogRow(
    long Pk, PatientState State, DateTimeOffset ChangedOn, string Operation, int? ChangedBy, int? FacilityPk, int? ConsultationPk);

/// <summary>Reads patients by id.</summary>
internal sealed class SqlPatientRows(CareDatabase database) : SqlRows<Guid, PatientRow>(
    database, $"select p.id, p.document, {ConsultationSql.Columns} from patient p left join consultation c on c.id = p.last_consultation where p.id = any($1)")
{
    /// <summary>Reads the columns id and document, from the first on.</summary>
    internal static PatientRow Read(NpgsqlDataReader row, int first = 0) => new(row.GetGuid(first), row.ReadState<PatientState>(first + 1));

    /// <summary>Reads the columns id, document, and those of the last consultation, from the first on.</summary>
    internal static PatientRow ReadWithLastConsultation(NpgsqlDataReader row, int first = 0) =>
        Read(row, first) with { LastConsultation = ConsultationSql.Read(row, first + 2) };

    /// <summary>
    /// Reads the columns pk, document, changed_on, operation, changed_by and the keys of the facility and the last consultation, from the first on.
    /// </summary>
    internal static PatientLogRow Version(NpgsqlDataReader row, int first) => new(
        row.GetInt64(first),
        row.ReadState<PatientState>(first + 1),
        row.GetFieldValue<DateTimeOffset>(first + 2),
        row.GetString(first + 3),
        row.IsDBNull(first + 4) ? null : row.GetInt32(first + 4),
        row.IsDBNull(first + 5) ? null : row.GetInt32(first + 5),
        row.IsDBNull(first + 6) ? null : row.GetInt32(first + 6));

    protected override PatientRow Row(NpgsqlDataReader row) => ReadWithLastConsultation(row);

    protected override Guid KeyOf(PatientRow row) => row.Id;
}
