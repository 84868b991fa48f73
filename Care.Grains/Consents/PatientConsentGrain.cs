using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;

namespace Care.Grains.Consents;

[GrainType("patient-consent")]
public sealed class PatientConsentGrain(
    [PersistentState("patient_consent", StorageNames.Entities)] IPersistentState<PatientConsentState> stored,
    EntityStore store,
    ConsentSql consents,
    ConsentViews views)
    : EntityGrain<PatientConsentState>(stored, "patient_consent", store), IPatientConsent
{
    private const string Superseded = "Consent Archived";

    private Guid Id => this.GetPrimaryKey();

    public async Task<Outcome<Document<PatientConsent>>> Give(Guid consultation, ConsentWrite body)
    {
        var caller = Permissions;
        if ((IsTaken ? Error.Denied : await CheckWriting(consultation, isNew: true)) is { } refused)
        {
            return refused;
        }

        if (ConsentRule.Check(body, body.Type.Value, body.PatientCodeStatus.Value) is { } wrong)
        {
            return wrong;
        }

        foreach (var earlier in await consents.InForce(consultation, body.Type.Value))
        {
            if ((await Own(() => GrainFactory.GetGrain<IPatientConsent>(earlier).Archive(caller.Pk))).Error is { } error)
            {
                return error;
            }
        }

        return await Store(new PatientConsentState
        {
            Pk = EntityKeys.ToBeDrawn,
            Consultation = consultation,
            Type = body.Type.Value,
            PatientCodeStatus = body.PatientCodeStatus.Value,
            CreatedBy = caller.Pk,
        });
    }

    public async Task<Outcome<Document<PatientConsent>>> Update(Guid consultation, ConsentWrite body)
    {
        if (await CheckWriting(consultation, isNew: false) is { } refused)
        {
            return refused;
        }

        var next = State with { Type = body.Type.Or(State.Type), PatientCodeStatus = body.PatientCodeStatus.Or(State.PatientCodeStatus) };
        return ConsentRule.Check(body, next.Type, next.PatientCodeStatus) is { } wrong ? wrong : await Store(next);
    }

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

    /// <summary>The order in which writing is refused: what the caller may not do at all (403), what lies outside the scope (404), what the object rule forbids (403), rule 2 (400).</summary>
    private async Task<Error?> CheckWriting(Guid consultation, bool isNew)
    {
        var caller = Permissions;
        if (!ConsultationPermissions.MayWriteAny(caller))
        {
            return Error.Denied;
        }

        var briefing = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        return !briefing.Succeeded ? briefing.Error
            : !isNew && (!Exists || State.Consultation != consultation) ? Error.NotFound("PatientConsent")
            : !isNew && !ConsultationPermissions.MayUpdate(caller, briefing.Value.Facts) ? Error.Denied
            : !ConsentPermissions.MayWriteAt(caller, briefing.Value.Facility) ? Error.Field("non_field_errors", "Only Home Facility Staff can create consent for a Consultation")
            : !FilePermissions.MayReach(caller, briefing.Value.Facts) ? FilePermissions.OutOfReach
            : null;
    }

    private async Task<Outcome<Document<PatientConsent>>> Store(PatientConsentState next)
    {
        if (await Save(next) is { } collision)
        {
            return collision;
        }

        await Own(NotifyConsultation);
        return Document<PatientConsent>.Of((await views.Of([await consents.Find(State.Consultation, Id) ?? new(Id, State, [])]))[0]);
    }

    /// <summary>Tells the consultation which kinds of consent it has. Worked out anew from what is stored each time, so that the last to tell is right.</summary>
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
