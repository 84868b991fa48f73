using System.Collections.Immutable;
using Care.Grains.Events;
using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;

namespace Care.Grains.Consultations;

/// <summary>The state of what hangs on a consultation.</summary>
internal interface IConsultationChild
{
    /// <summary>The consultation, for good.</summary>
    Guid Consultation { get; init; }

    /// <summary>The user (integer key) who entered it, or null.</summary>
    int? CreatedBy { get; init; }
}

/// <summary>
/// What hangs on a consultation, such as its symptoms: named by the consultation's path, and there for those in whose scope the consultation is. A kind says
/// what is its own: who may write, what the body makes of the state, what is wrong with that, and what the consultation's change log tells of it.
/// </summary>
/// <typeparam name="TState">How it is stored.</typeparam>
/// <typeparam name="TView">How it is shown.</typeparam>
/// <typeparam name="TWrite">What is sent to enter or change it.</typeparam>
internal abstract class ConsultationChildGrain<TState, TView, TWrite>(IPersistentState<TState> stored, EntityStore store, IEntityViews<TState, TView> views)
    : EntityGrain<TState>(stored, store)
    where TState : EntityState, IConsultationChild, new()
    where TWrite : class
{
    /// <summary>Enters it: a new one, of a consultation in the caller's scope.</summary>
    public async Task<Outcome<Document<TView>>> Enter(Guid consultation, TWrite body)
    {
        if (!MayWriteAny(Permissions) || IsTaken)
        {
            return Error.Denied;
        }

        var briefing = await Briefing(consultation);
        return !briefing.Succeeded ? briefing.Error
            : CheckWriting(briefing.Value) is { } refused ? refused
            : await Write(First(consultation, Permissions.Pk), body, briefing.Value);
    }

    /// <summary>Changes it.</summary>
    public async Task<Outcome<Document<TView>>> Update(Guid consultation, TWrite body)
    {
        var briefing = await CheckChange(consultation);
        return briefing.Succeeded ? await Write(State, body, briefing.Value) : briefing.Error;
    }

    /// <summary>Who may write any of them.</summary>
    protected virtual bool MayWriteAny(PermissionSet caller) => ConsultationEntryPermissions.MayWriteAny(caller);

    /// <summary>Why the caller may not enter or change one of this consultation, though it is in their scope. A new one does not exist yet.</summary>
    protected virtual Error? CheckWriting(ConsultationBriefing consultation) => null;

    /// <summary>Why nothing of this consultation may be changed, whatever it is and whether it is there.</summary>
    protected virtual Error? CheckChanging(ConsultationBriefing consultation) => null;

    /// <summary>The state with what was sent.</summary>
    protected virtual TState With(TState state, TWrite body) => state.Merge(body);

    /// <summary>
    /// What is wrong with the state that comes of a body. <see cref="EntityGrain{TState}.State"/> is still the one before; a new one does not exist yet.
    /// </summary>
    protected virtual ValueTask<Error?> Check(TState next, TWrite body, ConsultationBriefing consultation) => default;

    /// <summary>The jobs that what was sent causes.</summary>
    protected virtual ImmutableArray<Job> JobsOf(TState next, ConsultationBriefing consultation) => [];

    /// <summary>What the consultation's change log tells of a change.</summary>
    protected virtual ValueTask<ImmutableArray<EventState>> EventsOf(TState next) => new([]);

    /// <summary>Makes the change, with all that goes along with it.</summary>
    protected virtual async Task<Error?> Store(TState next, ImmutableArray<Job> jobs = default) => await Save(next, jobs: jobs, events: await EventsOf(next));

    /// <summary>A new one, before anything was sent for it.</summary>
    protected TState First(Guid consultation, int? by) => new() { Pk = EntityKeys.ToBeDrawn, CreatedDate = Now, Consultation = consultation, CreatedBy = by };

    /// <summary>
    /// The order in which a change is refused: what the caller may not do at all (403), what is not there for them (404), what the object forbids (403).
    /// </summary>
    protected async Task<Outcome<ConsultationBriefing>> CheckChange(Guid consultation)
    {
        if (!MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        var briefing = await Briefing(consultation);
        return !briefing.Succeeded ? briefing
            : CheckChanging(briefing.Value) is { } closed ? closed
            : !Exists || State.Consultation != consultation ? NotFound
            : CheckWriting(briefing.Value) is { } refused ? refused
            : briefing;
    }

    /// <summary>Soft-deletes it, as far as it may be changed.</summary>
    protected async Task<Outcome<Done>> Delete(Guid consultation)
    {
        var briefing = await CheckChange(consultation);
        return briefing.Succeeded ? await SaveDeleted() : briefing.Error;
    }

    protected override async Task<object?> Made(object? refused) => (Outcome<Document<TView>>)await Show();

    /// <summary>It as it is shown now.</summary>
    protected async Task<Document<TView>> Show() => Document<TView>.Of((await views.Of([Row]))[0], State.ModifiedDate);

    private Task<Outcome<ConsultationBriefing>> Briefing(Guid consultation) => GrainFactory.GetGrain<IConsultation>(consultation).ForChild();

    private async Task<Outcome<Document<TView>>> Write(TState state, TWrite body, ConsultationBriefing consultation)
    {
        var next = With(state, body);
        return (await Check(next, body, consultation) ?? await Store(next, JobsOf(next, consultation))) is { } error ? error : await Show();
    }
}
