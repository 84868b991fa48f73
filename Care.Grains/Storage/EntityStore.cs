using System.Text.Json;
using Care.Grains.Caching;
using Care.Grains.Idempotency;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Storage;

namespace Care.Grains.Storage;

/// <summary>
/// How every entity grain writes its row. The one place where a failed write is dealt with: the provider leaves the changed state in memory after most
/// failures, so either the old state is put back (the database refused for sure) or the activation is given up (nobody knows).
/// </summary>
internal sealed partial class EntityStore(
    TimeProvider time, ChangeFeed changes, UniqueNames uniqueNames, EntityKeys keys, IJobOutbox jobOutbox, CacheGenerations pages, ILogger<EntityStore> logger,
        MembershipLease lease, IdempotentWrites? writes = null)
{
    public DateTimeOffset Now => Clock.Microseconds(time.GetUtcNow());

    /// <summary>Writes the next state and makes it the grain's state, or says which field collides with another row.</summary>
    /// <param name="stored">The grain's persistent state.</param>
    /// <param name="key">The grain's key, as it is announced.</param>
    /// <param name="change">What to write.</param>
    /// <param name="giveUp">Gives the activation up.</param>
    /// <param name="since">When the grain was activated, by <see cref="MembershipLease.Now"/>.</param>
    public async Task<Error?> Write<TState>(IPersistentState<TState> stored, string key, Change<TState> change, Action giveUp, long since = 0)
        where TState : EntityState
    {
        var before = stored.State;
        var next = Stamped(change.Next, stored.RecordExists, change.Touch);
        var jobs = change.Jobs.IsDefault ? [] : change.Jobs;
        var request = IdempotentRequest.Current;
        stored.State = jobs.IsEmpty && change.Events.IsDefaultOrEmpty && change.Withdrawn is null && request is null
            ? next
            : (TState)(next with
            {
                OutboxJobs = jobs.IsEmpty ? null : jobs,
                Events = change.Events.IsDefaultOrEmpty ? null : change.Events,
                WithdrawnJob = change.Withdrawn,
                IdempotentWrite = request is null
                    ? null
                    : new(request.Id, request.Run, key, stored.RecordExists ? JsonSerializer.SerializeToElement(before, StateJson.Options) : null),
            });
        try
        {
            await stored.WriteStateAsync();
        }
        catch (OrleansException e) when (e.InnerException is PostgresException refused && uniqueNames.Error(refused) is { } error)
        {
            stored.State = before;
            return error;
        }
        catch (OrleansException e) when (e.InnerException is PostgresException { SqlState: IdempotentWrites.Overtaken })
        {
            // The statement was taken back as a whole, and nobody waits for this run any more.
            stored.State = before;
            throw new DependencyFailedException("another run of the request");
        }
        catch (Exception e)
        {
            giveUp();
            // It may well have been stored.
            pages.AdvanceAll();
            WriteFailed(e, Kind<TState>.Table, key);
            throw new DependencyFailedException(e is InconsistentStateException ? "the current version of the object" : "PostgreSQL");
        }

        stored.State = next.Pk == EntityKeys.ToBeDrawn ? (TState)(next with { Pk = keys.Drawn(stored.Etag) }) : next;
        changes.Announce(Kind<TState>.Table, key);
        jobOutbox.HandOver(jobs.Any(job => job.IsPrecaution) ? [.. jobs.Where(job => !job.IsPrecaution)] : jobs);
        if (lease.Outwait(since) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left);
        }

        return null;
    }

    /// <summary>What a request wrote of an entity; null where it wrote nothing.</summary>
    public async Task<RepeatedCall<TState>?> Writes<TState>(Guid request, string key)
        where TState : EntityState, new() => writes is null ? null : await writes.Find<TState>(request, key);

    /// <summary>The state of a new entity as it is written: with when and by whose hand.</summary>
    public TState Stamped<TState>(TState state)
        where TState : EntityState => Stamped(state, exists: false, touch: true);

    private TState Stamped<TState>(TState next, bool exists, bool touch)
        where TState : EntityState
    {
        var now = Now;
        var caller = Caller.Current;
        return (TState)(next with
        {
            CreatedDate = exists ? next.CreatedDate : next.CreatedDate == default ? now : next.CreatedDate,
            ModifiedDate = touch || !exists ? now : next.ModifiedDate,
            ChangedBy = caller is { Kind: CallerKind.User } ? CallerPermissions.Current.Pk : caller?.OnBehalfOf,
            ChangedFrom = caller?.Address,
            ChangedThrough = caller is { Kind: CallerKind.System } ? caller.Name : null,
            OutboxJobs = null,
            WithdrawnJob = null,
            Events = null,
            IdempotentWrite = null,
        });
    }

    [LoggerMessage(1001, LogLevel.Error, "The {Kind} {Key} could not be written, its activation is given up")]
    private partial void WriteFailed(Exception exception, string kind, string key);
}
