using System.Collections.Immutable;
using Care.Grains.Consultations;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;

namespace Care.Grains.Consents;

[GrainType("patient-consent")]
internal sealed class PatientConsentGrain([Row] IPersistentState<PatientConsentState> stored, EntityStore store, ConsentSql consents, ConsentViews views)
    : ConsultationChildGrain<PatientConsentState, PatientConsent, ConsentWrite>(stored, store, views), IPatientConsent
{
    private const string Superseded = "Consent Archived";

    public Task<Outcome<Document<PatientConsent>>> Give(Guid consultation, ConsentWrite body) => Enter(consultation, body);

    public async Task<Outcome<FileOwner>> ForFile(bool isNew)
    {
        if (!Exists || (isNew && State.Archived))
        {
            return FilePermissions.OutOfReach;
        }

        // Whoever may reach the files of the consultation; the consent's own id is what answers show.
        var briefing = await GrainFactory.GetGrain<IConsultation>(State.Consultation).ForFile(isNew);
        return briefing.Succeeded ? briefing.Value with { AssociatingId = Id.ToString() } : briefing;
    }

    public async Task<Outcome<Done>> Archive(int by)
    {
        if (!Exists)
        {
            return default(Done);
        }

        foreach (var file in (await consents.Find(State.Consultation, Id))?.Files ?? [])
        {
            if (!file.State.IsArchived && (await GrainFactory.GetGrain<IFile>(file.Id).Archive(Superseded, by)).Error is { } error)
            {
                return error;
            }
        }

        return !State.Archived && await Save(State with { Archived = true, ArchivedBy = by, ArchivedDate = Now }) is { } collision ? collision : default(Done);
    }

    public async Task<Outcome<Done>> FilesChanged() => Exists ? await NotifyConsultation() : default(Done);

    protected override bool MayWriteAny(PermissionSet caller) => ConsultationPermissions.MayWriteAny(caller);

    /// <summary>What the object rule forbids (403), then rule 2 (400).</summary>
    protected override Error? CheckWriting(ConsultationBriefing consultation) =>
        Exists && !ConsultationPermissions.MayUpdate(Permissions, consultation.Facts) ? Error.Denied
            : !ConsentPermissions.MayWriteAt(Permissions, consultation.Facility)
                ? Error.Field("non_field_errors", "Only Home Facility Staff can create consent for a Consultation")
            : !FilePermissions.MayReach(Permissions, consultation.Facts) ? FilePermissions.OutOfReach
            : null;

    protected override ValueTask<Error?> Check(PatientConsentState next, ConsentWrite body, ConsultationBriefing consultation) =>
        new(ConsentRule.Check(body, next.Type, next.PatientCodeStatus));

    /// <summary>A new consent takes the place of the one of its type that is in force, and the consultation shows which there are.</summary>
    protected override async Task<Error?> Store(PatientConsentState next, ImmutableArray<Job> jobs = default)
    {
        var error = Exists ? null : await ArchiveEarlier(next);
        error ??= await base.Store(next, jobs);
        if (error is null)
        {
            await Own(NotifyConsultation);
        }

        return error;
    }

    private async Task<Error?> ArchiveEarlier(PatientConsentState next)
    {
        var by = Permissions.Pk;
        // A repeat of the request finds its own among them, which waits for nobody but itself.
        foreach (var earlier in (await consents.InForce(next.Consultation, next.Type)).Where(earlier => earlier != Id))
        {
            if ((await Own(() => GrainFactory.GetGrain<IPatientConsent>(earlier).Archive(by))).Error is { } error)
            {
                return error;
            }
        }

        return null;
    }

    /// <summary>
    /// Tells the consultation which kinds of consent it has. Worked out anew from what is stored each time, so that the last to tell is right.
    /// </summary>
    private async Task<Outcome<Done>> NotifyConsultation() =>
        await GrainFactory.GetGrain<IConsultation>(State.Consultation).ConsentsChanged(await consents.TypesWithFiles(State.Consultation));

    /// <summary>Does something with the cluster's own rights.</summary>
    private async Task<Outcome<Done>> Own(Func<Task<Outcome<Done>>> work)
    {
        using (ClusterCaller.For($"consent {Id}").Enter())
        {
            return await work();
        }
    }
}
