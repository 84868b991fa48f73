using System.Collections.Immutable;

namespace Care.Grains.Jobs;

/// <summary>Brings jobs to the queue that were written together with the change that causes them.</summary>
public interface IJobOutbox
{
    /// <summary>
    /// Hands jobs over whose change is committed. Waits for nothing and fails at nothing: what can't be handed over now is later, by any silo.
    /// </summary>
    void HandOver(ImmutableArray<Job> jobs);

    /// <summary>
    /// Keeps a job that no change of an entity causes, and hands it over: once this returns it is not lost, whether the queue is there or not. May be repeated,
    /// as the queue knows its id.
    /// </summary>
    Task Keep(Job job, CancellationToken cancellation = default);
}
