using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Facilities;

/// <summary>The state of what hangs below a facility.</summary>
internal interface IFacilityChild
{
    /// <summary>The facility, for good.</summary>
    Guid Facility { get; init; }
}

/// <summary>
/// What hangs below a facility, such as its bed capacities: named by the facility's path, and written by whom rule FW lets write there (contract 02, §2.3). A
/// kind says what is its own: what the body makes of the state, what is wrong with that, and what keeps it from being removed.
/// </summary>
/// <typeparam name="TState">How it is stored.</typeparam>
/// <typeparam name="TView">How it is shown.</typeparam>
/// <typeparam name="TWrite">What is sent to add or change it.</typeparam>
internal abstract class FacilityChildGrain<TState, TView, TWrite>(
    IPersistentState<TState> stored, EntityStore store, FacilityAccess access, IEntityViews<TState, TView> views)
    : EntityGrain<TState>(stored, store)
    where TState : EntityState, IFacilityChild, new()
    where TWrite : class
{
    /// <summary>Who may read and write below the facility.</summary>
    protected FacilityAccess Access => access;

    /// <summary>Adds it to a facility.</summary>
    public async Task<Outcome<Document<TView>>> Add(Guid facility, TWrite body)
    {
        if ((IsTaken || !await access.MayWriteBelow(Permissions, facility) ? Error.Denied : await CheckAdding(facility)) is { } refused)
        {
            return refused;
        }

        return await Write(new TState { Pk = EntityKeys.ToBeDrawn, Facility = facility }, body);
    }

    /// <summary>Changes it.</summary>
    public async Task<Outcome<Document<TView>>> Change(Guid facility, TWrite body) =>
        await CheckChange(facility) is { } refused ? refused : await Write(State, body);

    /// <summary>Soft-deletes it.</summary>
    public async Task<Outcome<Done>> Remove(Guid facility) =>
        (await CheckChange(facility) ?? await CheckRemoving()) is { } refused ? refused : await SaveDeleted();

    /// <summary>Why the caller may not change it: rule FW (403), then the caller's scope and its being there (404).</summary>
    protected ValueTask<Error?> CheckChange(Guid facility) => access.CheckChange(Permissions, facility, Belongs(facility), NotFound);

    /// <summary>True when it is there and the facility's.</summary>
    protected bool Belongs(Guid facility) => Exists && State.Facility == facility;

    /// <summary>Why a caller who may write below the facility may add none there.</summary>
    protected virtual ValueTask<Error?> CheckAdding(Guid facility) => default;

    /// <summary>The state with what was sent.</summary>
    protected virtual TState With(TState state, TWrite body) => state.Merge(body);

    /// <summary>
    /// What is wrong with the state that comes of a body. <see cref="EntityGrain{TState}.State"/> is still the one before; a new one does not exist yet.
    /// </summary>
    protected virtual ValueTask<Error?> Check(TState next, TWrite body) => default;

    /// <summary>What keeps it from being removed.</summary>
    protected virtual ValueTask<Error?> CheckRemoving() => default;

    /// <summary>The jobs that the change causes.</summary>
    protected virtual ImmutableArray<Job> JobsOf(TState next) => [];

    /// <summary>What is to be done between the write and the answer.</summary>
    protected virtual Task OnWritten() => Task.CompletedTask;

    /// <summary>Writes the state that comes of a body, and shows it.</summary>
    protected async Task<Outcome<Document<TView>>> Write(TState state, TWrite body)
    {
        var next = With(state, body);
        if ((await Check(next, body) ?? await Save(next, jobs: JobsOf(next))) is { } error)
        {
            return error;
        }

        await OnWritten();
        return await Show();
    }

    protected override async Task<object?> Made(object? refused) => (Outcome<Document<TView>>)await Show();

    /// <summary>It as it is shown now.</summary>
    protected async Task<Document<TView>> Show() => Document<TView>.Of((await views.Of([Row]))[0], State.ModifiedDate);
}
