using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Patients;

[StatelessWorker(maxLocalWorkers: 16), GrainType("patient-note-queries")]
internal sealed class PatientNoteQueries(CareDatabase database, PatientNoteViews views, UserDirectory users) : Grain, IPatientNoteQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<PatientNote>>> List(Guid patient, PatientNoteFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!PatientNotePermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var criteria = new Criteria()
            .Add($"t.patient = {patient}")
            .AddIf(filter.Thread is not null, $"t.thread = {(int?)filter.Thread}")
            .AddIf(filter.Consultation is not null, $"t.consultation = {filter.Consultation}");
        var (count, rows) = await Read(criteria, paging, cancellation);
        return Page<PatientNote>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<PatientNote>>> Get(Guid patient, Guid note, CancellationToken cancellation)
    {
        if (!PatientNotePermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var (_, rows) = await Read(new Criteria().Add($"t.id = {note}").Add($"t.patient = {patient}"), new Paging(1, 0), cancellation);
        return rows is [var found]
            ? Document<PatientNote>.Of((await views.Of(rows, cancellation))[0], found.State.ModifiedDate)
            : Kind<PatientNoteState>.NotFound;
    }

    public async Task<Outcome<Page<PatientNoteEdit>>> Edits(Guid patient, Guid note, Paging paging, CancellationToken cancellation)
    {
        if (!PatientNotePermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        // The note's own condition decides whether the caller sees its versions: outside the scope there are none.
        var criteria = new Criteria().Add($"t.id = {note}").Add($"t.patient = {patient}");
        var visible = $"not t.deleted and {criteria.Sql} and {Scope(criteria)}";
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with versions as
            (
                select l.pk, l.document from patient_note t join patient p on p.id = t.patient
                join change_log l on l.kind = 'patient_note' and l.entity = t.id::text
                where {visible}
            )
            select n.count, v.pk, v.document
            from (select count(*) from versions) n
            left join (select * from versions order by pk desc {paging.Sql()}) v on true
            order by v.pk desc
            """);
        var (count, rows) = await command.ReadCounted(
            row => (Pk: row.GetInt64(1), State: row.ReadState<PatientNoteState>(2)), cancellation);
        var people = await users.FindAll(rows.Select(row => row.State.ChangedBy), cancellation);
        return Page<PatientNoteEdit>.Of(count, [.. rows.Select(row => new PatientNoteEdit(
            row.Pk,
            row.State.ChangedBy is { } editor ? people.GetValueOrDefault(editor)?.Min : null,
            row.State.ModifiedDate,
            row.State.Note))]);
    }

    /// <summary>Limits rows of <c>patient_note t</c> with their <c>patient p</c>: patients in the caller's scope, and the caller's own notes.</summary>
    private static string Scope(Criteria criteria)
    {
        var patients = PatientScopeSql.Rows(PatientScope.Standard(Permissions), criteria);
        var own = FacilityScope.Standard(Permissions) is FacilityScope.AnyOf ? $" or t.created_by = {criteria.Parameter(Permissions.Pk)}" : "";
        return $"({patients}{own})";
    }

    private async Task<(long Count, IReadOnlyList<Stored<PatientNoteState>> Rows)> Read(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        var conditions = $"not t.deleted and {criteria.Sql} and {Scope(criteria)}";
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with page as
            (
                select t.id, t.document, t.created_date, t.pk from patient_note t join patient p on p.id = t.patient where {conditions}
                order by t.created_date desc, t.pk desc {paging.Sql()}
            )
            select n.count, page.id, page.document
            from (select count(*) from patient_note t join patient p on p.id = t.patient where {conditions}) n
            left join page on true
            order by page.created_date desc, page.pk desc
            """);
        return await command.ReadStored<PatientNoteState>(cancellation);
    }
}
