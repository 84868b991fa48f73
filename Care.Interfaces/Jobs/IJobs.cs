using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
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

/// <summary>How full the job queue is. Waiting and running together tell an operator whether it is stuck (contract 01, A12).</summary>
/// <param name="Waiting">Jobs that could run now and that no silo has taken yet.</param>
/// <param name="Delayed">Jobs whose time has not come: not-before times and pauses after a failure.</param>
/// <param name="Running">Jobs that a silo has taken and not ended.</param>
/// <param name="SetAside">Jobs that failed to the last try and wait for an operator.</param>
[GenerateSerializer, Immutable, Alias("care.WorkBacklog")]
public sealed record JobBacklog(
    [property: Id(0)] long Waiting,
    [property: Id(1)] long Delayed,
    [property: Id(2)] long Running,
    [property: Id(3)] long SetAside);

/// <summary>How many jobs of a kind the queue holds, as in <see cref="JobBacklog"/>.</summary>
/// <param name="Kind">The kind, such as <c>summarise_patient</c>.</param>
/// <param name="Waiting">Jobs that could run now and that no silo has taken yet.</param>
/// <param name="Delayed">Jobs whose time has not come: not-before times and pauses after a failure.</param>
/// <param name="Running">Jobs that a silo has taken and not ended.</param>
/// <param name="SetAside">Jobs that failed to the last try and wait for an operator.</param>
public sealed record JobsOfKind(string Kind, long Waiting, long Delayed, long Running, long SetAside);

/// <summary>A job that failed to the last try, as an operator sees it.</summary>
/// <param name="Id">The job's id, by which it is sent again or dropped.</param>
/// <param name="Kind">The kind, such as <c>summarise_patient</c>.</param>
/// <param name="Input">What it was given, as JSON: ids, never a patient's data.</param>
/// <param name="Failures">How often it failed.</param>
/// <param name="Error">The last failure: exception type and message.</param>
/// <param name="SetAsideOn">When it was given up.</param>
public sealed record SetAsideJob(string Id, string Kind, string Input, int Failures, string Error, DateTimeOffset SetAsideOn);

/// <summary>The body that names a job that was set aside.</summary>
public sealed record JobReference
{
    /// <summary>Its id.</summary>
    [Required(RequiredIn.Always), Text(Characters.MaxNote)]
    public string Id { get; init; } = "";
}
