using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Investigations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Investigations;

[StatelessWorker(maxLocalWorkers: 16), GrainType("investigation-value-queries")]
internal sealed class InvestigationValueQueries(CareDatabase database, InvestigationValueViews views) : Grain, IInvestigationValueQueries
{
    private static readonly Error NotFound = Error.NotFound(nameof(InvestigationValue));

    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<InvestigationValue>>> List(
        Guid consultation, InvestigationValueFilter filter, PageNumber page, CancellationToken cancellation) =>
        !InvestigationPermissions.MayReadAny(Permissions) ? Error.Denied
        : await Sees(consultation) ? await Read(InvestigationValueSql.OfConsultation(consultation, filter), page, cancellation)
        : None(page);

    public async Task<Outcome<Document<InvestigationValue>>> Get(Guid consultation, Guid value, CancellationToken cancellation) =>
        !InvestigationPermissions.MayReadAny(Permissions) ? Error.Denied
        : await Sees(consultation) ? await ReadOne(InvestigationValueSql.OfConsultation(consultation, new()), value, cancellation)
        : NotFound;

    public async Task<Outcome<Document<ListedSession[]>>> Sessions(Guid consultation, InvestigationValueFilter filter, CancellationToken cancellation)
    {
        if (!InvestigationPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        if (!await Sees(consultation))
        {
            return Document<ListedSession[]>.Of([]);
        }

        await using var command = InvestigationValueSql.Sessions(database.Reads, InvestigationValueSql.OfConsultation(consultation, filter));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<ListedSession> sessions = [];
        while (await rows.ReadAsync(cancellation))
        {
            sessions.Add(new(rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1)));
        }

        return Document<ListedSession[]>.Of([.. sessions]);
    }

    public async Task<Outcome<Page<InvestigationValue>>> ListOfPatient(
        Guid patient, PatientInvestigationFilter filter, PageNumber page, CancellationToken cancellation) =>
        !InvestigationPermissions.MayReadAny(Permissions) ? Error.Denied
        : await OfPatient(patient, filter) is { } criteria ? await Read(criteria, page, cancellation)
        : None(page);

    public async Task<Outcome<Document<InvestigationValue>>> GetOfPatient(
        Guid patient, Guid value, PatientInvestigationFilter filter, CancellationToken cancellation) =>
        !InvestigationPermissions.MayReadAny(Permissions) ? Error.Denied
        : await OfPatient(patient, filter) is { } criteria ? await ReadOne(criteria, value, cancellation)
        : NotFound;

    private static Outcome<Page<InvestigationValue>> None(PageNumber page) => page.Among(0) is null ? PageNumber.Invalid : Page<InvestigationValue>.Empty;

    private async Task<bool> Sees(Guid consultation) => await InvestigatedConsultation.Find(GrainFactory, consultation, Permissions) is not null;

    /// <summary>What the caller sees of a patient's results; null where there is no such patient.</summary>
    private async Task<Criteria?> OfPatient(Guid patient, PatientInvestigationFilter filter)
    {
        var asked = await GrainFactory.GetGrain<IPatient>(patient).ForInvestigations();
        return asked.Succeeded ? InvestigationValueSql.OfPatient(patient, filter, asked.Value.SeesAll ? null : Permissions.Pk) : null;
    }

    private async Task<Outcome<Page<InvestigationValue>>> Read(Criteria criteria, PageNumber page, CancellationToken cancellation)
    {
        await using var command = InvestigationValueSql.Page(database.Reads, criteria, page);
        var (count, rows) = await InvestigationValueSql.Read(command, cancellation);
        return page.Among(count) is null ? PageNumber.Invalid : Page<InvestigationValue>.Of(count, await views.Of(rows, cancellation));
    }

    private async Task<Outcome<Document<InvestigationValue>>> ReadOne(Criteria criteria, Guid value, CancellationToken cancellation)
    {
        await using var command = InvestigationValueSql.Page(database.Reads, criteria.Add($"v.id = {value}"), new(1, 1));
        var (_, rows) = await InvestigationValueSql.Read(command, cancellation);
        return rows is [] ? NotFound : Document<InvestigationValue>.Of((await views.Of(rows, cancellation))[0]);
    }
}
