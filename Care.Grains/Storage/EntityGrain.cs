using System.Collections.Immutable;
using System.Diagnostics;
using Care.Grains.Events;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Storage;

/// <summary>An entity of the contract: one grain, one row, and the grain the row's only writer.</summary>
/// <param name="stored">The row.</param>
/// <param name="store">How it is written.</param>
internal abstract class EntityGrain<TState>(IPersistentState<TState> stored, EntityStore store) : Grain
    where TState : EntityState, new()
{
    /// <summary>The row as it is stored. Replaced as a whole, never changed in place.</summary>
    protected TState State => stored.State;

    /// <summary>True when there is a row and it was not soft-deleted.</summary>
    protected bool Exists => stored.RecordExists && !stored.State.Deleted;

    /// <summary>True when there is or ever was such an entity.</summary>
    protected bool IsTaken => stored.RecordExists;

    /// <summary>The id that the API shows.</summary>
    protected Guid Id => this.GetPrimaryKey();

    /// <summary>The entity as it is stored, for showing it.</summary>
    protected Stored<TState> Row => new(Id, State);

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
        store.Write(stored, Key, new Change<TState>(next, touch, jobs, events, withdrawn), DeactivateOnIdle);

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

    /// <summary>The key as the database writes it.</summary>
    private string Key => this.GetGrainId() is var id && id.TryGetGuidKey(out var guid, out _) ? guid.ToString() : id.Key.ToString()!;
}
