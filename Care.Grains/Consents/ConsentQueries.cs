using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Consents;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consent-queries")]
public sealed class ConsentQueries(CareDatabase database, ConsentSql consents, ConsentViews views) : Grain, IConsentQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<PatientConsent>>> List(Guid consultation, bool? archived, Paging paging, CancellationToken cancellation)
    {
        var briefing = await Briefing(consultation);
        if (!briefing.Succeeded)
        {
            return briefing.Error;
        }

        var criteria = new Criteria().Add($"t.consultation = {consultation}").AddIf(archived is not null, $"t.archived = {archived}");
        var (count, rows) = await ConsentSql.Read(database.Reads, criteria, paging, cancellation);
        // A consent is told with its files, or not at all (rule 7).
        return count > 0 && !FilePermissions.MayReach(Permissions, briefing.Value.Facts) ? FilePermissions.OutOfReach : Page<PatientConsent>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<PatientConsent>>> Get(Guid consultation, Guid consent, CancellationToken cancellation)
    {
        var briefing = await Briefing(consultation);
        return !briefing.Succeeded ? briefing.Error
            : await consents.Find(consultation, consent, cancellation) is not { } row ? Error.NotFound("PatientConsent")
            : !ConsultationPermissions.MayRead(Permissions, briefing.Value.Facts) ? Error.Denied
            : !FilePermissions.MayReach(Permissions, briefing.Value.Facts) ? FilePermissions.OutOfReach
            : Document<PatientConsent>.Of((await views.Of([row], cancellation))[0]);
    }

    private async Task<Outcome<ConsultationBriefing>> Briefing(Guid consultation) =>
        ConsultationPermissions.MayReadAny(Permissions) ? await GrainFactory.GetGrain<IConsultation>(consultation).ForChild() : Error.Denied;
}
