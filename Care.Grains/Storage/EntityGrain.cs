using System.Collections.Immutable;
using System.Diagnostics;
using Care.Grains.Events;
using Care.Grains.Idempotency;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Storage;

/// <summary>An entity of the contract: one grain, one row, and the grain the row's only writer.</summary>
/// <param name="stored">The row.</param>
/// <param name="store">How it is written.</param>
internal abstract class EntityGrain<TState>(IPersistentState<TState> stored, EntityStore store) : Grain, IRepeatable
    where TState : EntityState, new()
{
    private readonly long since = MembershipLease.Now;
    private RepeatedCall<TState>? repeated;

    /// <summary>The row as it is stored. Replaced as a whole, never changed in place.</summary>
    protected TState State => repeated is null ? stored.State : LeftOut?.State ?? stored.State;

    /// <summary>True when there is a row and it was not soft-deleted.</summary>
    protected bool Exists => IsTaken && !State.Deleted;

    /// <summary>True when there is or ever was such an entity.</summary>
    protected bool IsTaken => repeated is null ? stored.RecordExists : LeftOut?.IsTaken ?? stored.RecordExists;

    /// <summary>The id that the API shows.</summary>
    protected Guid Id => this.GetPrimaryKey();

    /// <summary>The entity as it is stored, for showing it.</summary>
    protected Stored<TState> Row => new(Id, State);

    /// <summary>
    /// True where a change is not answered before a silo that held the grain, and was declared dead, has surely stopped answering
    /// (<see cref="MembershipLease.Outwait"/>).
    /// </summary>
    protected virtual bool OutwaitsDeadSilos => false;

    /// <summary>The error of an entity that is not there, or not for the caller.</summary>
    protected static Error NotFound => Kind<TState>.NotFound;

    /// <summary>What the caller of the running call may do.</summary>
    protected static PermissionSet Permissions => CallerPermissions.Current;

    protected DateTimeOffset Now => store.Now;

    /// <summary>Writes the next state, and only then makes it the grain's own.</summary>
    /// <param name="next">The whole next state.</param>
    /// <param name="touch">False for changes that leave the modified date as it is (contract 01, A3).</param>
    /// <param name="jobs">What the change causes: written with the state or not at all, and handed to the queue after, whatever dies in between.</param>
    /// <param name="events">What the change log of a consultation tells of the change: written with the state or not at all.</param>
    /// <param name="withdrawn">The precaution that the change makes needless, by its id; null for none.</param>
    /// <returns>Null, or which field collides with another row.</returns>
    protected Task<Error?> Save(
        TState next, bool touch = true, ImmutableArray<Job> jobs = default, ImmutableArray<EventState> events = default, string? withdrawn = null) =>
        LeavesOut(next) ? Task.FromResult<Error?>(null)
        : (touch || next.Deleted) && CheckUnchanged() is { } changed ? Task.FromResult<Error?>(changed)
        : store.Write(stored, Key, new Change<TState>(next, touch, jobs, events, withdrawn), DeactivateOnIdle, OutwaitsDeadSilos ? since : 0);

    /// <summary>
    /// Why the entity may not be changed by the running call: it is not as the sender saw it (412). Asked by every write that touches or deletes it; by a grain
    /// itself where there is something to do before, or where nothing comes to be written.
    /// </summary>
    protected Error? CheckUnchanged() => ChangeCondition.Current?.Check(State.ModifiedDate);

    /// <summary>Soft-deletes the row (contract 01, A3): it disappears from every list and lookup, its modified date stays.</summary>
    protected async Task<Outcome<Done>> SaveDeleted(ImmutableArray<Job> jobs = default)
    {
        Debug.Assert(Exists, "Only what exists is deleted.");
        return await Save((TState)(State with { Deleted = true }), touch: false, jobs) is { } error ? error : default(Done);
    }

    /// <summary>
    /// Removes the row: for the few entities that the contract really deletes. Who does it is written into the row before, where the change log finds it.
    /// </summary>
    protected async Task Erase()
    {
        await Save(State, touch: false);
        await stored.ClearStateAsync();
    }

    RepeatedCall? IRepeatable.Repeated
    {
        get => repeated;
        set => repeated = (RepeatedCall<TState>?)value;
    }

    async Task<RepeatedCall?> IRepeatable.FindWrites(Guid request) => await store.Writes<TState>(request, Key);

    async Task<object?> IRepeatable.AnswerMade(object? refused) => refused is Outcome<Done> ? (Outcome<Done>)default(Done) : await Made(refused);

    /// <summary>
    /// The outcome of a change that was made, where a rule that looks at other rows would refuse it as made already (<see cref="IRepeatable.AnswerMade"/>).
    /// </summary>
    /// <param name="refused">The outcome that the rule gave, by whose type it is told what the method answers.</param>
    protected virtual Task<object?> Made(object? refused) => Task.FromResult<object?>(null);

    /// <summary>The running call as far as a run before has made it; null where there is nothing to leave out.</summary>
    private RepeatedCall<TState>? LeftOut => repeated is { Left: > 0, IsRunning: true } call ? call : null;

    private bool LeavesOut(TState next)
    {
        if (repeated is null || LeftOut is not { } call)
        {
            return false;
        }

        call.Skip(next);
        return true;
    }

    /// <summary>The key as the database writes it.</summary>
    private string Key => this.GetGrainId() is var id && id.TryGetGuidKey(out var guid, out _) ? guid.ToString() : id.Key.ToString()!;
}
