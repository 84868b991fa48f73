using System.Globalization;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Investigations;
using Npgsql;

namespace Care.Grains.Investigations;

/// <summary>
/// The statements of the lists of results, of <c>investigation_value v</c>: each walks an index that begins with the consultation or the patient.
/// </summary>
internal static class InvestigationValueSql
{
    private const string Order = "v.session_pk, v.number";

    /// <summary>The results of a consultation.</summary>
    public static Criteria OfConsultation(Guid consultation, InvestigationValueFilter filter) =>
        Filtered(new Criteria().Add($"v.consultation = {consultation}"), filter);

    /// <summary>
    /// The results of a patient in five sessions of those that have any of the named investigations, the newest first; sessions of one moment count once. Which
    /// sessions these are does not depend on what the caller sees of them (contract 06, §6).
    /// </summary>
    /// <param name="patient">The patient.</param>
    /// <param name="filter">Which results; it names investigations.</param>
    /// <param name="assignedTo">The user (integer key) who sees only what of it is of consultations that are assigned to them; null for all.</param>
    public static Criteria OfPatient(Guid patient, PatientInvestigationFilter filter, int? assignedTo)
    {
        Guid[] named = [.. filter.Values.Investigations ?? []];
        var skipped = (filter.SessionPage - 1L) * PatientInvestigationFilter.SessionsOfPage;
        var sessions = new Paging(PatientInvestigationFilter.SessionsOfPage, (int)Math.Min(skipped, int.MaxValue));
        var criteria = new Criteria()
            .Add($"v.patient = {patient}")
            .Add($"""
                v.created_date in
                (
                    select distinct s.created_date from investigation_value s where s.patient = {patient} and s.investigation = any({named})
                    order by s.created_date desc {sessions}
                )
                """)
            .AddIf(
                assignedTo is not null,
                $"v.consultation = any(array(select c.id from consultation c where c.patient = {patient} and not c.deleted and c.assigned_to = {assignedTo}))");
        return Filtered(criteria, filter.Values);
    }

    /// <summary>A statement for <see cref="Read"/>: the count, then a numbered page.</summary>
    public static NpgsqlCommand Page(NpgsqlDataSource source, Criteria criteria, PageNumber page)
    {
        var size = page.Size.ToString(CultureInfo.InvariantCulture);
        var offset = page.Number == PageNumber.LastPage
            ? $"(select greatest(n.count - 1, 0) / {size} * {size} from n)"
            : ((page.Number - 1L) * page.Size).ToString(CultureInfo.InvariantCulture);
        return criteria.Command(
            source,
            $"""
            with n as (select count(*) as count from investigation_value v where {criteria.Sql}),
            v as (select v.* from investigation_value v where {criteria.Sql} order by {Order} limit {size} offset {offset})
            select n.count, v.id, v.session, v.session_pk, v.created_date, v.created_by, v.consultation, v.investigation, v.investigation_group, v.value,
                v.notes
            from n
            left join v on true
            order by {Order}
            """);
    }

    /// <summary>Reads a page and its count.</summary>
    public static Task<(long Count, IReadOnlyList<InvestigationValueRow> Rows)> Read(NpgsqlCommand command, CancellationToken cancellation) =>
        command.ReadCounted(
            row => new InvestigationValueRow(
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetInt32(3),
                row.GetFieldValue<DateTimeOffset>(4),
                row.IsDBNull(5) ? null : row.GetInt32(5),
                row.GetGuid(6),
                row.GetGuid(7),
                row.IsDBNull(8) ? null : row.GetGuid(8),
                row.IsDBNull(9) ? null : row.GetDouble(9),
                row.IsDBNull(10) ? null : row.GetString(10)),
            cancellation);

    /// <summary>The sessions that have such results, the oldest first.</summary>
    public static NpgsqlCommand Sessions(NpgsqlDataSource source, Criteria criteria) => criteria.Command(
        source,
        $"""
        select v.session, min(v.created_date) from investigation_value v where {criteria.Sql} group by v.session_pk, v.session order by v.session_pk
        """);

    private static Criteria Filtered(Criteria criteria, InvestigationValueFilter filter) => criteria
        .AddIf(filter.Session is not null, $"v.session = {filter.Session}")
        .AddIf(filter.Sessions is not null, $"v.session = any({(filter.Sessions ?? []).ToArray()})")
        .AddIf(filter.Investigation is not null, $"v.investigation = {filter.Investigation}")
        .AddIf(filter.Investigations is not null, $"v.investigation = any({(filter.Investigations ?? []).ToArray()})")
        .AddIf(filter.CreatedDate?.From is not null, $"v.created_date >= {filter.CreatedDate?.From}")
        .AddIf(filter.CreatedDate?.Until is not null, $"v.created_date < {filter.CreatedDate?.Until}")
        .AddIf(filter.ModifiedDate?.From is not null, $"v.modified_date >= {filter.ModifiedDate?.From}")
        .AddIf(filter.ModifiedDate?.Until is not null, $"v.modified_date < {filter.ModifiedDate?.Until}");
}
