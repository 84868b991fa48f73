using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Consents;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consent-queries")]
internal sealed class ConsentQueries(CareDatabase database, ConsentViews views)
    : ConsultationChildQueries<PatientConsentState, PatientConsent>(database, views, ConsentSql.Order), IConsentQueries
{
    private readonly ConsentViews consents = views;

    public Task<Outcome<Page<PatientConsent>>> List(Guid consultation, bool? archived, Paging paging, CancellationToken cancellation) =>
        List(consultation, new Criteria().AddIf(archived is not null, $"t.archived = {archived}"), paging, cancellation);

    protected override bool MayReadAny(PermissionSet caller) => ConsultationPermissions.MayReadAny(caller);

    /// <summary>A consent is told with its files, or not at all (rule 7).</summary>
    protected override Error? CheckListed(ConsultationBriefing consultation) =>
        FilePermissions.MayReach(Permissions, consultation.Facts) ? null : FilePermissions.OutOfReach;

    protected override Error? CheckOpened(ConsultationBriefing consultation) =>
        ConsultationPermissions.MayRead(Permissions, consultation.Facts) ? CheckListed(consultation) : Error.Denied;

    /// <summary>With the files of each, by the same statement.</summary>
    protected override async Task<(long Count, IReadOnlyList<PatientConsent> Items, DateTimeOffset FirstModifiedOn)> Read(
        Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        var (count, rows) = await ConsentSql.Read(Database.Reads, criteria, paging, cancellation);
        return (count, await consents.Of(rows, cancellation), rows is [var first, ..] ? first.State.ModifiedDate : default);
    }
}
