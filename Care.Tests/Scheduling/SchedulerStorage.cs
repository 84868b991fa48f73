using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Storage;

namespace Care.Tests.Scheduling;

/// <summary>Storage that outlives the silos, as PostgreSQL does, and that can be made to fail.</summary>
internal sealed class SchedulerStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<string, (object State, int Version)> rows = new();
    private int failures;

    /// <summary>The state as it is stored; null when there is none.</summary>
    public T? Read<T>(string name)
        where T : class => rows.TryGetValue(name, out var row) ? (T)row.State : null;

    /// <summary>Writes behind the grain's back.</summary>
    public void Put(string name, object state) => rows.AddOrUpdate(name, (state, 1), (_, row) => (state, row.Version + 1));

    /// <summary>Lets the next writes fail.</summary>
    public void Fail(int writes) => Interlocked.Exchange(ref failures, writes);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (rows.TryGetValue(stateName, out var row))
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)row.State, $"{row.Version}", true);
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (Interlocked.Decrement(ref failures) >= 0)
        {
            throw new IOException("The database is away.");
        }

        var version = grainState.ETag is { } tag ? int.Parse(tag, CultureInfo.InvariantCulture) : 0;
        var next = ((object)grainState.State!, version + 1);
        if (version == 0
            ? !rows.TryAdd(stateName, next)
            : !(rows.TryGetValue(stateName, out var row) && row.Version == version && rows.TryUpdate(stateName, next, row)))
        {
            throw new InconsistentStateException("Another activation wrote.");
        }

        (grainState.ETag, grainState.RecordExists) = ($"{version + 1}", true);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();
}
