using Care.Grains.Access;
using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Orleans.Concurrency;

namespace Care.Grains.Consents;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consent-queries")]
public sealed class ConsentQueries(CareDatabase database, ConsentSql consents, ConsentViews views) : Grain, IConsentQueries
{
    private static PermissionSet Asking => CallerPermissions.Current;

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
        return count > 0 && !FileRules.MayReach(Asking, briefing.Value.Facts) ? FileRules.OutOfReach : Page<PatientConsent>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<PatientConsent>>> Get(Guid consultation, Guid consent, CancellationToken cancellation)
    {
        var briefing = await Briefing(consultation);
        return !briefing.Succeeded ? briefing.Error
            : await consents.Find(consultation, consent, cancellation) is not { } row ? Error.NotFound("PatientConsent")
            : !ConsultationRules.MayRead(Asking, briefing.Value.Facts) ? Error.Denied
            : !FileRules.MayReach(Asking, briefing.Value.Facts) ? FileRules.OutOfReach
            : Document<PatientConsent>.Of((await views.Of([row], cancellation))[0]);
    }

    private async Task<Outcome<ConsultationBriefing>> Briefing(Guid consultation) =>
        ConsultationRules.MayReadAny(Asking) ? await GrainFactory.GetGrain<IConsultation>(consultation).ForChild() : Error.Denied;
}
