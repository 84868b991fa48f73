using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Jobs;

/// <summary>The job queue, as a front end may see it. Its length is open to all; what is in it, and what becomes of it, is for superusers. Key 0.</summary>
[Alias("care.IWork")]
public interface IJobs : IGrainWithIntegerKey
{
    /// <summary>How full the queue is.</summary>
    [Public("contract 01, A12: the health page tells the length of the queue"), ReadOnly, Alias("Backlog")]
    Task<JobBacklog> Backlog(CancellationToken cancellation = default);

    /// <summary>How full it is by kind of job, in the order of their names. Of each state the first 10,000 jobs are counted.</summary>
    [ReadOnly, Alias("ByKind")]
    Task<Outcome<Document<JobsOfKind[]>>> ByKind(CancellationToken cancellation = default);

    /// <summary>The jobs that failed to the last try, the latest first.</summary>
    [ReadOnly, Alias("DeadLetters")]
    Task<Outcome<Page<SetAsideJob>>> DeadLetters(Paging paging, CancellationToken cancellation = default);

    /// <summary>Gives a job that was set aside its tries back. One that is not set aside (any more) is not found.</summary>
    [Alias("SendAgain")]
    Task<Outcome<Done>> SendAgain(string id);

    /// <summary>Gives a job that was set aside up for good; its id is forgotten with it. One that is not set aside (any more) is not found.</summary>
    [Alias("Drop")]
    Task<Outcome<Done>> Drop(string id);
}
