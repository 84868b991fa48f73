using System.Collections.Immutable;
using System.Globalization;
using Care.Grains.DischargeSummaries;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Consultations;

[GrainType("consultation")]
internal sealed partial class ConsultationGrain(
    [Row] IPersistentState<ConsultationState> stored,
    EntityStore store,
    ConsultationLookups lookups,
    ConsultationViews views,
    ConsultationDocuments documents,
    ConsultationEvents events,
    ConsultationBeds beds,
    DischargeSummaryService summaries,
    ILogger<ConsultationGrain> logger)
    : EntityGrain<ConsultationState>(stored, store), IConsultation
{
    /// <summary>True once the patient is known to have heard of the last change. A new activation cannot know.</summary>
    private bool patientKnows;

    /// <summary>The consultation as it was last written.</summary>
    private (ConsultationSource Source, Document<Consultation> Document)? written;

    public async Task<Outcome<Document<Consultation>>> Get()
    {
        var caller = Permissions;
        if (!ConsultationPermissions.MayListAny(caller))
        {
            return Error.Denied;
        }

        return await Facts() is not { } facts || !ConsultationScope.Standard(caller).Contains(facts) ? NotFound
            : !ConsultationPermissions.MayRead(caller, facts) ? Error.Denied
            : await View();
    }

    public async Task<Outcome<ConsultationBriefing>> ForChild()
    {
        var caller = Permissions;
        return await Briefing() is { } briefing && ConsultationScope.Entries(caller).Contains(briefing.Facts) ? briefing : NotFound;
    }

    public async Task<Outcome<FileOwner>> ForFile(bool isNew) =>
        await Facts() is not { } facts || (isNew && State.DischargeDate is not null) || !FilePermissions.MayReach(Permissions, facts)
            ? FilePermissions.OutOfReach
            : new FileOwner(State.Pk.ToString(CultureInfo.InvariantCulture), State.Patient, State.Facility, State.AssignedTo);

    public async Task<ConsultationBriefing?> Briefing()
    {
        if (!Exists)
        {
            return null;
        }

        var patient = await Patient(State.Patient);
        return new(
            State.Pk,
            State.Patient,
            State.Facility,
            patient?.Facility,
            State.Suggestion,
            State.EncounterDate,
            State.DischargeDate,
            HasBed: State.CurrentBed is not null,
            await lookups.Facts(State, patient));
    }

    public Task<PreviousConsultation?> AsPrevious() =>
        Task.FromResult(Exists
            ? new PreviousConsultation(State.Pk, State.Suggestion, State.DischargeDate, State.AssignedTo, State.NewDischargeReason == DischargeReason.Expired)
            : null);

    /// <summary>What consents make of their consultation (contract 05, §6 rule 8).</summary>
    public async Task<Outcome<Done>> ConsentsChanged(ImmutableArray<ConsentType> types) =>
        !Exists || State.HasConsents.SequenceEqual(types) ? default(Done)
        : await Save(State with { HasConsents = types }) is { } collision ? collision
        : default(Done);

    /// <summary>What a shifting request tells of the consultation of its patient (contract 06, §7.6).</summary>
    public async Task<Outcome<Done>> Categorise(Category category) =>
        !Exists ? NotFound
            : category == State.Category || await Save(State with { Category = category }, touch: false) is not { } collision ? default(Done)
            : collision;

    private async ValueTask<ConsultationFacts?> Facts() => Exists ? await lookups.Facts(State, await Patient(State.Patient)) : null;

    private async Task<ConsultedPatient?> Patient(Guid patient)
    {
        using (ClusterCaller.For("consultation").Enter())
        {
            return await GrainFactory.GetGrain<IPatient>(patient).ForConsultation();
        }
    }

    private async Task<Outcome<Document<Consultation>>> Answer(Error? error) => error is null ? await View() : error;

    protected override async Task<object?> Made(object? refused)
    {
        if (refused is not Outcome<Document<ConsultationBed>>)
        {
            return (Outcome<Document<Consultation>>)await View();
        }

        if ((State.BedMove?.Next?.Id ?? State.CurrentBed) is not { } stay)
        {
            return null;
        }

        return (Outcome<Document<ConsultationBed>>)await beds.View(stay);
    }

    /// <summary>The consultation with what hangs on it: as it was last written, where nothing of it has changed since.</summary>
    private async Task<Document<Consultation>> View()
    {
        if (written is { } last && await documents.IsCurrent(Id, last.Source))
        {
            return last.Document;
        }

        if (await documents.Read(Id) is not var (view, source))
        {
            return Document<Consultation>.Of((await views.Of([new(Id, State, ConsultationEntries.None)]))[0], State.ModifiedDate);
        }

        var document = Document<Consultation>.Of(view, view.ModifiedDate);
        written = (source, document);
        return document;
    }
}
