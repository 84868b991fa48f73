using System.Collections.Immutable;
using Care.Grains.Facilities;
using Care.Grains.Operations;
using Care.Grains.Permissions;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Orleans.Concurrency;

namespace Care.Grains.Patients;

[StatelessWorker(maxLocalWorkers: 16), GrainType("patient-queries")]
internal sealed class PatientQueries(
    CareDatabase database, FacilityDirectory facilities, PatientListItems items, Attempts attempts, ActionLog actions, TimeProvider time)
        : Grain, IPatientQueries
{
    /// <summary>So many of the found patients are named in the audit: more than share a phone number.</summary>
    private const int MaxNamed = 20;

    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<PatientListItem>>> List(
        PatientFilter filter, ImmutableArray<PatientOrdering> order, Paging paging, CancellationToken cancellation)
    {
        if (!PatientPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = new PatientListSql(PatientScope.Standard(Permissions), filter, order, time.GetUtcNow()).Command(database.Reads, paging);
        return await items.Page(command, cancellation);
    }

    public async Task<Outcome<Page<PatientListItem>>> ListOwn(Paging paging, CancellationToken cancellation)
    {
        var criteria = new Criteria().Add($"not p.deleted and p.phone_number = {Caller.Current?.PhoneNumber}");
        await using var command = criteria.Command(
            database.Reads,
            $"""
            select n.count, {PatientListItems.Columns}
            from (select count(*) from patient p where {criteria.Sql}) n
            left join (select p.* from patient p where {criteria.Sql} order by p.pk {paging.Sql()}) p on true
            left join consultation c on c.id = p.last_consultation
            order by p.pk
            """);
        return await items.Page(command, cancellation);
    }

    public async Task<Outcome<CsvFile>> Export(PatientFilter filter, bool discharged, CancellationToken cancellation)
    {
        if (!PatientPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command =
            PatientExportSql.Command(database.Reads, PatientScope.Standard(Permissions), filter with { Discharged = discharged }, time.GetUtcNow());
        return await command.ReadCsv("patientregistration_export.csv", PatientExportSql.Columns, cancellation);
    }

    public async Task<Outcome<Page<PatientFound>>> Search(PatientSearch search, PageNumber page, CancellationToken cancellation)
    {
        if (!PatientPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var byName = Permissions.IsAtLeast(UserType.DistrictLabAdmin);
        var sought = byName ? search : search with { Name = null };
        if (sought is { PhoneNumber: null, Name: null })
        {
            return new Error(ErrorKind.Invalid, [new FieldError("detail",
                [$"None of the search keys provided. Available: date_of_birth, year_of_birth, phone_number, {(byName ? "name, " : "")}age"])]);
        }

        var admission = await attempts.Admit([new(Attempts.PatientSearch, Permissions.User.ToString(), RateLimit.OfSearch)]);
        if (admission.IsRefused)
        {
            return Error.TooMany with { RetryAfter = admission.RetryAfter };
        }

        await using var command = PatientSearchSql.Command(database.Reads, sought, page);
        var (count, rows) = await command.ReadCounted(row => SqlPatientRows.Read(row, PageReader.FirstColumn), cancellation);
        // Whoever searches sees patients of every hospital, so it is told who did and whom they found; not what for, which would be the patient's number.
        await actions.Write(
            "patient_search",
            rows is [var only] ? only.Id.ToString() : "*",
            new { by = sought.PhoneNumber is not null ? "phone_number" : "name", found = count, patients = rows.Take(MaxNamed).Select(row => row.Id) },
            Permissions.Pk);
        if (page.Among(count) is null)
        {
            return PageNumber.Invalid;
        }

        var related = await facilities.FindAll(rows.Select(row => row.State.Facility), cancellation);
        return Page<PatientFound>.Of(
            count, [.. rows.Select(row => PatientViews.Found(row, row.State.Facility is { } facility ? related.GetValueOrDefault(facility) : null))]);
    }

    public async Task<Outcome<Page<PatientVersion>>> History(Guid patient, Paging paging, CancellationToken cancellation)
    {
        if ((await GrainFactory.GetGrain<IPatient>(patient).AllowHistory()).Error is { } refused)
        {
            return refused;
        }

        var criteria = new Criteria().Add($"l.kind = 'patient'").Add($"l.entity = {patient.ToString()}");
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with page as
            (
                select l.pk, l.document, l.changed_on, l.operation, l.changed_by, f.pk as facility, c.pk as consultation
                from change_log l
                left join facility f on f.id = (l.document ->> 'facility')::uuid
                left join consultation c on c.id = (l.document ->> 'last_consultation')::uuid
                where {criteria.Sql} order by l.version desc {paging.Sql()}
            )
            select n.count, page.pk, page.document, page.changed_on, page.operation::text, page.changed_by, page.facility, page.consultation
            from (select count(*) from change_log l where {criteria.Sql}) n
            left join page on true
            order by page.pk desc
            """);
        return await command.ReadPage(row => PatientViews.Version(patient, SqlPatientRows.Version(row, PageReader.FirstColumn)), cancellation);
    }
}
