using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Work;

/// <summary>The job queue, as a front end may see it. Key 0.</summary>
[Alias("care.IWork")]
public interface IWork : IGrainWithIntegerKey
{
    /// <summary>How full the queue is.</summary>
    [Public("contract 01, A12: the health page tells the length of the queue"), ReadOnly, Alias("Backlog")]
    Task<WorkBacklog> Backlog(CancellationToken cancellation = default);
}
